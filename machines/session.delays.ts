import type { SessionContext } from "./session.types.js";

interface DelayArgs {
  readonly context: SessionContext;
}

/** 100, 300, 900 ms: a flaky network recovers in tenths of a second, and a person sees a failure within one second. */
const backoffMs = ({ context: { attempt } }: DelayArgs): number =>
  Math.min(100 * 3 ** (attempt - 1), 900);

/** Adds up to a quarter at random, so that pages that failed together do not retry together. */
const spread = (ms: number): number => ms * (1 + Math.random() / 4);

/** The delays of the chart, in milliseconds. */
export const sessionDelays = {
  loadTimeout: ({ context }: DelayArgs) => context.config.loading.timeoutMs,
  loadBackoff: (args: DelayArgs) => spread(backoffMs(args)),
  /** Slow enough to cost nothing on a page that stays open, fast enough to recover before a person gives up. */
  backgroundRetry: () => spread(30_000),
  /** Profile requests can take seconds on bad networks. Few people wait longer for chat. */
  resolveTimeout: 15_000,
  /** A profile that lags behind the id needs one more request. An earlier error would be a false alarm. */
  mismatchTimeout: 5_000,
  /** A lease only waits until another session closes, which takes one macrotask. */
  leaseTimeout: 5_000,
  /** A slower write of user data is unlikely to succeed. */
  updateTimeout: 15_000,
  /** One macrotask: descendants release the session, and a remount can return to it. */
  grace: 0,
};
