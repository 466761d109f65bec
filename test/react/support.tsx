import { version } from "react";
import { beforeEach, expect, onTestFinished } from "vitest";
import { useSession, useSessionState, useUnreads, type SessionState } from "../../src/index.js";
import type { LedgerSnapshot, TalkSimulator } from "../../src/testing.js";
import { expectNoise } from "../support/noise.js";

// React without `act`, as in an app: inside `act` renders wait for its end, which changes the order of events.
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

/** The values that hooks returned in one render. */
export interface Sight {
  readonly state: SessionState;
  readonly session: ReturnType<typeof useSession>;
  readonly unreads: ReturnType<typeof useUnreads>;
}

/** A component that uses all three hooks, and the values of each render. */
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
    /** The statuses in order, without repetitions. */
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

/** The live session; the test fails if there is not exactly one. */
export function onlySession({ sessions }: TalkSimulator) {
  const [session] = sessions;
  expect(sessions).toHaveLength(1);
  if (!session) throw new Error("no session is open");
  return session;
}

/** Silences an error that a boundary catches: React 19 logs it, and older versions log it unless its event is prevented. */
export function expectCaughtError(pattern: RegExp): void {
  if (Number.parseInt(version) >= 19) return expectNoise("console.error", pattern);
  const mute = (event: Event) => event.preventDefault();
  window.addEventListener("error", mute);
  onTestFinished(() => window.removeEventListener("error", mute));
}
