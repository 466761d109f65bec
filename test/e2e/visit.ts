import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { SimulatorOptions, TalkSimulator } from "../../src/testing.js";
import { launchOptions } from "../support/browser.js";
import { simulateCdn } from "../support/cdn.js";

/** An open page of an app, with its CDN and its console. */
export type Visited = Awaited<ReturnType<typeof visit>>;

/** Launches a browser for the tests of a file. Returns a function that opens an address in it. */
export function withBrowser() {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch(await launchOptions());
  });
  afterAll(() => browser?.close());
  return (address: string, simulated: SimulatorOptions = {}) => {
    if (!browser) throw new Error("No browser was launched.");
    return visit(browser, address, simulated);
  };
}

async function visit(browser: Browser, address: string, simulated: SimulatorOptions) {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  await context.addInitScript((options) => {
    Object.assign(window, { TalkSimulatorOptions: options });
  }, strict(simulated));
  const cdn = await simulateCdn(context);
  const page = await context.newPage();
  const heard: { type: string; text: string }[] = [];
  page.on("console", (said) => heard.push({ type: said.type(), text: said.text() }));
  page.on("pageerror", ({ message }) => heard.push({ type: "error", text: message }));
  const isHeard = answerOfServer(page);
  await page.goto(address);
  return {
    page,
    cdn,
    /** All console messages. */
    said: () => heard.map(({ text }) => text),
    /** The warnings and errors of the console. */
    complaints: () =>
      heard.filter(({ type }) => ["warning", "error"].includes(type)).map(({ text }) => text),
    reaches: (status: string) => page.getByRole("status").getByText(status).waitFor(),
    ledger: () => page.evaluate(readLedger),
    /** Waits until the development server sends changes to this page. It does not send earlier changes. */
    hearsOfSaves: () => isHeard,
    /** Waits until the user has this name in TalkJS. */
    knows: (name: string) => page.waitForFunction(isNameOfAlice, name),
  };
}

/** A call on something dead throws, unless a test says otherwise: this library makes none. */
const strict = ({ unknowns, ...options }: SimulatorOptions): SimulatorOptions => ({
  ...options,
  unknowns: { destroyTwice: "throw", ...unknowns },
});

/** Resolves with the first socket message of Vite ("connected") or Next.js ("sync"). */
const answerOfServer = (page: Page) =>
  new Promise<void>((resolve) => {
    page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => {
        if (/"type":"(connected|sync)"/.test(String(payload))) resolve();
      });
    });
  });

/** The global where the simulated `talk.js` puts its simulator. */
type TalkPage = { TalkSimulator: TalkSimulator };

/** Runs in the page. */
function readLedger() {
  const { sessions, boxes, calls, deadCalls } = (window as unknown as TalkPage).TalkSimulator
    .ledger;
  const updates = calls.filter(({ on, method }) => on === "currentUser" && method === "set");
  return {
    sessions: { ...sessions },
    chatUis: { ...boxes },
    deadCalls: [...deadCalls],
    updates: updates.map(({ args: [patch] }) => patch),
  };
}

/** Runs in the page. */
function isNameOfAlice(name: string): boolean {
  return (window as unknown as TalkPage).TalkSimulator.user("alice")?.name === name;
}
