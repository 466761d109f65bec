import { chromium, type Browser } from "playwright";
import { onTestFinished } from "vitest";
import { launchOptions } from "../support/browser.js";

export const launch = async (): Promise<Browser> => chromium.launch(await launchOptions());

/** Opens a page, and records its requests to other origins and its errors. */
export async function open(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const { origin } = new URL(address);
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin) elsewhere.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())} ${response.url()}`);
  });
  page.on("console", (said) => {
    if (said.type() === "error") complaints.push(said.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.goto(address);
  return { page, elsewhere, complaints };
}
