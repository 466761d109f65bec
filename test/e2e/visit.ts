import { chromium, type Browser } from "playwright";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { TalkSimulator } from "../../src/testing.js";
import { launchOptions } from "../support/browser.js";
import { standInForCdn } from "../support/cdn.js";

/** Launches a browser for the tests of a file, and gives a function that visits an address in it. */
export function withBrowser() {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch(await launchOptions());
  });
  afterAll(() => browser?.close());
  return (address: string) => {
    if (!browser) throw new Error("No browser was launched.");
    return visit(browser, address);
  };
}

async function visit(browser: Browser, address: string) {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const cdn = await standInForCdn(context);
  const page = await context.newPage();
  const heard: { type: string; text: string }[] = [];
  page.on("console", (said) => heard.push({ type: said.type(), text: said.text() }));
  page.on("pageerror", ({ message }) => heard.push({ type: "error", text: message }));
  await page.goto(address);
  return {
    page,
    cdn,
    /** All that the console was told. */
    said: () => heard.map(({ text }) => text),
    /** What the console was told as a warning or an error. */
    complaints: () =>
      heard.filter(({ type }) => ["warning", "error"].includes(type)).map(({ text }) => text),
    reaches: (status: string) => page.getByRole("status").getByText(status).waitFor(),
    ledger: () => page.evaluate(readLedger),
  };
}

/** Runs in the page, where `talk.js` leaves what stands behind it. */
function readLedger() {
  const { ledger } = (window as unknown as { TalkSimulator: TalkSimulator }).TalkSimulator;
  const updates = ledger.calls.filter(({ on, method }) => on === "currentUser" && method === "set");
  return { sessions: { ...ledger.sessions }, updates: updates.map(({ args: [patch] }) => patch) };
}
