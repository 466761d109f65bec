import type Talk from "talkjs";
import type { TalkSimulator } from "../../src/testing.js";
import type { Demand } from "../measurements.js";

declare global {
  interface Window {
    Talk?: typeof Talk;
    TalkSimulator?: TalkSimulator;
  }
}

/** Returns the simulator, which the test server sends in place of TalkJS's script. */
export function simulator(): TalkSimulator {
  const { TalkSimulator } = window;
  if (!TalkSimulator) throw new Error("talk.js has not run in this page.");
  return TalkSimulator;
}

let closedAt = 0;

/** The time at which a session was last destroyed. */
export const lastClosedAt = (): number => closedAt;

let isWatching = false;

export function watchClosing(): void {
  if (isWatching || !window.Talk) return;
  isWatching = true;
  const { prototype } = window.Talk.Session;
  const destroy = Reflect.get(prototype, "destroy");
  prototype.destroy = function (this: Talk.Session) {
    destroy.call(this);
    closedAt = performance.now();
  };
}

export function demand(): Demand {
  const { sessions, boxes, subscriptions, calls } = simulator().ledger;
  return {
    sessions: sessions.opened,
    chatUis: boxes.opened,
    subscriptions: subscriptions.opened,
    calls: calls.length,
  };
}

/** Returns a function that counts the chat UIs that were mounted. It reads each call once: a count of the ledger reads them all. */
export function countMounts(): () => number {
  let read = 0;
  let mounts = 0;
  return () => {
    const { calls } = simulator().ledger;
    for (const { method } of calls.slice(read)) mounts += method === "mount" ? 1 : 0;
    read = calls.length;
    return mounts;
  };
}

/** Clears the ledger. Call it when nothing is open. */
export function resetLedger(): void {
  const { sessions, boxes } = simulator().ledger;
  if (sessions.open + boxes.open > 0) throw new Error("A session or a chat UI is still open.");
  simulator().reset();
}
