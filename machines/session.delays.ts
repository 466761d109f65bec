import type { SessionContext } from "./session.types.js";

interface ActionArgs {
  readonly context: SessionContext;
}

/** A flaky network recovers in tenths of a second, and a person sees a failure within one: 100, 300, 900. */
const backoffMs = ({ context: { attempt } }: ActionArgs): number =>
  Math.min(100 * 3 ** (attempt - 1), 900);

/** Spreads the attempts of many pages that failed together, by up to a quarter. */
const spread = (ms: number): number => ms * (1 + Math.random() / 4);

/** How long the chart waits for what, in milliseconds. */
export const sessionDelays = {
  loadTimeout: ({ context }: ActionArgs) => context.config.loading.timeoutMs,
  loadBackoff: (args: ActionArgs) => spread(backoffMs(args)),
  /** Slow enough to cost nothing on a page left open, quick enough to be back before a person gives up. */
  backgroundRetry: () => spread(30_000),
  /** Profile requests take seconds on bad networks; past this nobody waits for chat. */
  resolveTimeout: 15_000,
  /** A profile that lags behind the id takes one more request; a person sees an error that comes earlier for nothing. */
  mismatchTimeout: 5_000,
  /** A session only ever waits for another to close, which takes one macrotask. */
  leaseTimeout: 5_000,
  /** A write of user data that takes longer is not going to come back. */
  updateTimeout: 15_000,
  /** One macrotask: descendants let go of the session, and a remount can come back to it. */
  grace: 0,
};
