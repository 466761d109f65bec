import { version } from "react";
import { beforeEach, expect, onTestFinished } from "vitest";
import { useSession, useSessionState, useUnreads, type SessionState } from "../../src/index.js";
import type { LedgerSnapshot, TalkSimulator } from "../../src/testing.js";
import { expectNoise } from "../support/noise.js";

// React as an app runs it: inside `act` renders wait for its end, and the order of things is another.
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

/** What a component saw in one of its renders. */
export interface Sight {
  readonly state: SessionState;
  readonly session: ReturnType<typeof useSession>;
  readonly unreads: ReturnType<typeof useUnreads>;
}

/** A component that uses all three hooks, and what it saw in each render. */
export function createProbe() {
  const sights: Sight[] = [];
  function Probe() {
    const sight = { state: useSessionState(), session: useSession(), unreads: useUnreads() };
    sights.push(sight);
    return <p>{sight.state.status}</p>;
  }
  return {
    Probe,
    sights,
    last: () => sights.at(-1),
    status: () => sights.at(-1)?.state.status,
    /** The statuses in order, renders that saw no new one left out. */
    statuses: () =>
      sights.map(({ state }) => state.status).filter((one, index, all) => one !== all[index - 1]),
  };
}

/** The counts that most tests compare. */
export const tally = ({ sessions, subscriptions, deadCalls }: LedgerSnapshot) => ({
  opened: sessions.opened,
  open: sessions.open,
  mostOpen: sessions.mostOpen,
  subscriptions: subscriptions.open,
  deadCalls: deadCalls.length,
});

export function expectNothingOpen({ ledger }: TalkSimulator): void {
  const { open, subscriptions, deadCalls } = tally(ledger);
  expect({ open, subscriptions, deadCalls }).toEqual({ open: 0, subscriptions: 0, deadCalls: 0 });
}

/** The live session; the test fails where there is not exactly one. */
export function onlySession({ sessions }: TalkSimulator) {
  const [session] = sessions;
  expect(sessions).toHaveLength(1);
  if (!session) throw new Error("no session is open");
  return session;
}

/** Says that a boundary is about to catch an error: React 19 logs it, older ones unless its event is prevented. */
export function expectCaughtError(pattern: RegExp): void {
  if (Number.parseInt(version) >= 19) return expectNoise("console.error", pattern);
  const mute = (event: Event) => event.preventDefault();
  window.addEventListener("error", mute);
  onTestFinished(() => window.removeEventListener("error", mute));
}
