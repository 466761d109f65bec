import { vi } from "vitest";

// The real one, also while a run has fake timers.
const { setImmediate } = globalThis;

/** Everything that is due without a macrotask: promises, and what they lead to. */
export const microtasks = () => new Promise<void>((resolve) => void process.nextTick(resolve));

/** One turn of the event loop, in which React may render; no timer fires. */
export const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Enough turns for React to have nothing left to do. */
export async function turns(): Promise<void> {
  for (let nth = 0; nth < 4; nth += 1) await turn();
}

/** Lets the time pass, one timer after the other; between two of them, what is due without a timer. */
export async function pass(ms: number, between: () => Promise<void> = microtasks): Promise<void> {
  let isOver = false;
  setTimeout(() => (isOver = true), ms);
  while (!isOver) {
    await between();
    vi.advanceTimersToNextTimer();
  }
  await between();
}

export const stopClocks = () =>
  vi.useFakeTimers({
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
  });
