import { expect } from "vitest";
import type { TalkSimulator } from "../../../src/testing.js";
import { settle, until } from "../../support/settle.js";

/** The simulator in the page's `talk.js`. */
export function simulatorOfPage(): TalkSimulator {
  const { TalkSimulator: simulator } = window as { TalkSimulator?: TalkSimulator };
  if (!simulator) throw new Error("talk.js has not run in this page.");
  return simulator;
}

export const status = () => document.querySelector("[role=status]")?.textContent;

/** Whether chat UIs were mounted this number of times. */
export const haveMounted = (count: number) => () =>
  simulatorOfPage().ledger.count("mount") === count;

/** Whether the app's first three chat UIs are mounted, and the HTML panel of one of them is created. */
export const wholeAppHasMounted = () =>
  haveMounted(3)() && simulatorOfPage().ledger.htmlPanels.opened === 1;

/** Like {@link settle}, and longer: Preact runs effects after a frame, or after a timer if no frame comes. */
export async function settleFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  await settle();
}

/** Checks the page after a test. The file calls it, so that it runs after the suite's unmount. */
export async function expectPageIsLeftClean(): Promise<void> {
  const { ledger } = simulatorOfPage();
  await until(() => ledger.sessions.open === 0);
  await settle();
  const { boxes, htmlPanels, subscriptions, deadCalls } = ledger;
  const left = { boxes: boxes.open, panels: htmlPanels.open, subscribed: subscriptions.byEvent };
  expect({ ...left, deadCalls }).toEqual({ boxes: 0, panels: 0, subscribed: {}, deadCalls: [] });
  expect(document.querySelectorAll("iframe")).toHaveLength(0);
  simulatorOfPage().reset();
}
