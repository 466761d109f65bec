import type { FailOptions, Place, TalkSimulator } from "../../src/testing.js";
import { answerWith, simulatorIn } from "./simulated.js";

type Context = Parameters<typeof simulatorIn>[0];

const lifts = new WeakMap<TalkSimulator, () => void>();

/** For a story's `beforeEach`: TalkJS fails there until {@link putRight}. */
export const breaking = (place: Place, how?: FailOptions) => (context: Context) => {
  const simulator = simulatorIn(context);
  lifts.set(simulator, simulator.fail(place, how));
};

/** TalkJS is well again, and its script arrives. */
export function putRight(simulator: TalkSimulator): void {
  lifts.get(simulator)?.();
  answerWith(simulator, "ok");
}

const TIMES_AS_FAST = 100;

/** Longer than what play functions wait for, shorter than what Storybook watches its connection with. */
const isPatience = (ms: number): boolean => ms > 1_000 && ms <= 15_000;

/** For a `beforeEach`: what would take seconds to fail takes hundredths. Returns how to undo it. */
export const hurryClock = () => hurry(isPatience);

/** The pause before an attempt that nobody sees: half a minute, and up to a quarter more. */
const isQuietPause = (ms: number): boolean => ms >= 30_000 && ms <= 37_500;

/** For a `beforeEach` after another: half a minute takes a third of a second. */
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

/** For a `beforeEach` after another: to be patient for fifteen seconds would be much to ask of a reader. */
export const hurried = (before: (context: Context) => void) => (context: Context) => {
  before(context);
  return hurryClock();
};
