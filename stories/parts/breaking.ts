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
export function hurryClock(): () => void {
  const { setTimeout: waitFor } = globalThis;
  const waitLess = (act: () => void, ms = 0) =>
    waitFor(act, isPatience(ms) ? ms / TIMES_AS_FAST : ms);
  Object.assign(globalThis, { setTimeout: waitLess });
  return () => void Object.assign(globalThis, { setTimeout: waitFor });
}

/** For a `beforeEach` after another: to be patient for fifteen seconds would be much to ask of a reader. */
export const hurried = (before: (context: Context) => void) => (context: Context) => {
  before(context);
  return hurryClock();
};
