import { chromium } from "playwright";
import { expect, onTestFinished, test } from "vitest";
import { routeTalk } from "../../docs/examples/routed-talk.js";
import { launchOptions } from "../support/browser.js";
import { Example } from "./example.js";

test("the route of the page about testing replaces TalkJS with the simulator", async () => {
  const desk = new Example("migrated", { VITE_TALKJS_APP_ID: "app" });
  const address = await desk.serve("vite", "--host", "127.0.0.1", "--port", "0");
  const browser = await chromium.launch(await launchOptions());
  onTestFinished(() => browser.close());
  const context = await browser.newContext();
  await routeTalk(context);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Yes, it is.").waitFor();
  expect(await page.evaluate(() => "TalkSimulator" in window)).toBe(true);
}, 60_000);
