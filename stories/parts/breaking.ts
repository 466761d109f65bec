import type { FailOptions, Target, TalkSimulator } from "../../src/testing.js";
import { answerWith, simulatorIn } from "./simulated.js";

type Context = Parameters<typeof simulatorIn>[0];

const lifts = new WeakMap<TalkSimulator, () => void>();

/** For a story's `beforeEach`: TalkJS fails there until {@link putRight}. */
export const breaking = (place: Target, how?: FailOptions) => (context: Context) => {
  const simulator = simulatorIn(context);
  lifts.set(simulator, simulator.fail(place, how));
};

/** Ends the failure, and lets the script arrive. */
export function putRight(simulator: TalkSimulator): void {
  lifts.get(simulator)?.();
  answerWith(simulator, "ok");
}

const TIMES_AS_FAST = 100;

/** Longer than the waits of play functions, and shorter than Storybook's connection check. */
const isPatience = (ms: number): boolean => ms > 1_000 && ms <= 15_000;

/** For a `beforeEach`: timeouts run a hundred times faster. Returns a function that restores them. */
export const hurryClock = () => hurry(isPatience);

/** The pause before a background attempt: half a minute, and up to a quarter more. */
const isQuietPause = (ms: number): boolean => ms >= 30_000 && ms <= 37_500;

/** Wraps a `beforeEach`: the pause of half a minute takes a third of a second. */
export const withoutPause = (before: (context: Context) => void) => (context: Context) => {
  before(context);
  return hurry(isQuietPause);
};

function hurry(isHurried: (ms: number) => boolean): () => void {
  const { setTimeout: waitFor } = globalThis;
  const waitLess = (act: () => void, ms = 0) =>
    waitFor(act, isHurried(ms) ? ms / TIMES_AS_FAST : ms);
  Object.assign(globalThis, { setTimeout: waitLess });
  return () => void Object.assign(globalThis, { setTimeout: waitFor });
}

/** Wraps a `beforeEach`: timeouts run a hundred times faster, so that a reader does not wait fifteen seconds. */
export const hurried = (before: (context: Context) => void) => (context: Context) => {
  before(context);
  return hurryClock();
};
