import { chromium, type Page } from "playwright";
import type { SimulatorOptions } from "../src/testing.js";
import { launchOptions } from "../test/support/browser.js";
import { simulateCdn, type TalkAnswer } from "../test/support/cdn.js";

/** Opens the page at an address in a new browser context, as on a first visit. */
export type Visit = <Result>(
  measure: (page: Page) => Promise<Result>,
  address?: string,
  cdn?: TalkAnswer,
) => Promise<Result>;

/** TalkJS does not document a second `destroy()`. If it threw, the official library could not remount. */
const SIMULATED: SimulatorOptions = { unknowns: { destroyTwice: "ignore" } };

/** Starts a browser in which TalkJS's CDN serves the simulator and every other external request is blocked. */
export async function inChromium<Result>(
  url: string,
  measureIn: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch(await launchOptions());
  try {
    return await measureIn(async (measure, address = "", answer = "ok") => {
      const context = await browser.newContext();
      const cdn = await simulateCdn(context);
      await cdn.answer(answer);
      await context.addInitScript((options) => {
        Object.assign(window, { TalkSimulatorOptions: options });
      }, SIMULATED);
      const page = await context.newPage();
      await page.goto(new URL(address, url).href);
      const result = await measure(page);
      await context.close();
      return result;
    });
  } finally {
    await browser.close();
  }
}
