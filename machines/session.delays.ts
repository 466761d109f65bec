import type { SessionContext } from "./session.types.js";

/** Names of delays, used as computed keys: a misspelt name in a chart would fire at once, silently. */
export const DELAY = {
  load: "loadTimeout",
  backoff: "loadBackoff",
  background: "backgroundRetry",
  settle: "settleTimeout",
  lease: "leaseTimeout",
  update: "updateTimeout",
  grace: "grace",
} as const;

/** Waits before the second, third … attempt: a flaky network recovers in tenths of a second, and a person sees a failure within one. */
const BACKOFF_MS = [100, 300, 900];
/** Spreads the attempts of many pages that failed together, by up to a quarter. */
const JITTER = 0.25;
/** Slow enough to cost nothing on a page left open, quick enough to be back before a person gives up. */
const BACKGROUND_MS = 30_000;
/** Profile requests take seconds on bad networks; past this nobody waits for chat. */
const SETTLE_MS = 15_000;
/** A session only ever waits for another to close, which takes one macrotask. */
const LEASE_MS = 5_000;
/** A write of user data that takes longer is not going to come back. */
const UPDATE_MS = 15_000;
/** One macrotask: descendants let go of the session, and a remount can come back to it. */
const GRACE_MS = 0;

const spread = (ms: number): number => ms * (1 + JITTER * Math.random());

const backoffMs = ({ context }: { context: SessionContext }): number => {
  const base = BACKOFF_MS[Math.min(context.attempt, BACKOFF_MS.length) - 1] ?? 0;
  return spread(base);
};

export const sessionDelays = {
  [DELAY.load]: ({ context }: { context: SessionContext }) => context.wish.loading.timeoutMs,
  [DELAY.backoff]: backoffMs,
  [DELAY.background]: () => spread(BACKGROUND_MS),
  [DELAY.settle]: SETTLE_MS,
  [DELAY.lease]: LEASE_MS,
  [DELAY.update]: UPDATE_MS,
  [DELAY.grace]: GRACE_MS,
};
