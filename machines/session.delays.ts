import type { SessionContext } from "./session.types.js";

// Names of delays, used as computed keys: a misspelt name in a chart would fire at once, silently.
export const LOAD_TIMEOUT = "loadTimeout";
export const LOAD_BACKOFF = "loadBackoff";
export const BACKGROUND_RETRY = "backgroundRetry";
export const SETTLE_TIMEOUT = "settleTimeout";
export const LEASE_TIMEOUT = "leaseTimeout";
export const UPDATE_TIMEOUT = "updateTimeout";
export const GRACE = "grace";

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
  [LOAD_TIMEOUT]: ({ context }: { context: SessionContext }) => context.wish.loading.timeoutMs,
  [LOAD_BACKOFF]: backoffMs,
  [BACKGROUND_RETRY]: () => spread(BACKGROUND_MS),
  [SETTLE_TIMEOUT]: SETTLE_MS,
  [LEASE_TIMEOUT]: LEASE_MS,
  [UPDATE_TIMEOUT]: UPDATE_MS,
  [GRACE]: GRACE_MS,
};
