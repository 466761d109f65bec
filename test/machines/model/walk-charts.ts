import { vi } from "vitest";
import { chatViewModel } from "./chat-view.model.js";
import { openChatViewWorld } from "./chat-view.world.js";
import { walkEveryPath, type Walked } from "./replay.js";
import { sessionModel } from "./session.model.js";
import { openSessionWorld } from "./session.world.js";

/**
 * Walks both charts with real actors. It requires a page, and before all other code
 * `vi.mock("xstate", async (original) => (await import("…/tap.js")).tapped(await original()))`.
 */
export const walkCharts = () =>
  onFakeTime(async () => ({
    session: await walkEveryPath(sessionModel, openSessionWorld),
    "chat view": await walkEveryPath(chatViewModel, openChatViewWorld),
  }));

export async function onFakeTime<Result>(act: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers();
  try {
    return await act();
  } finally {
    vi.useRealTimers();
  }
}

/** Returns a line such as `session: 56 of 56 transitions, 270 paths, 1540 steps`. */
export const figuresOf = (chart: string, { transitions, missed, paths, steps }: Walked): string => {
  const walked = transitions.length - missed.length;
  return `${chart}: ${walked} of ${transitions.length} transitions, ${paths} paths, ${steps} steps`;
};

/** Returns the coverage as a row of a table. */
export const rowOf = ({ transitions, missed, byHand, paths, steps }: Walked) => ({
  transitions: transitions.length,
  walked: transitions.length - missed.length,
  "by an actor broken on purpose": byHand.length,
  paths,
  steps,
});
