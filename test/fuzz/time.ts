import { vi } from "vitest";

// The real `setImmediate`, also during a run with fake timers.
const { setImmediate } = globalThis;

/** Runs all microtasks that are due. */
export const microtasks = () => new Promise<void>((resolve) => void process.nextTick(resolve));

/** One turn of the event loop, in which React can render; no timer fires. */
export const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Enough turns for React to finish its work. */
export async function turns(): Promise<void> {
  for (let nth = 0; nth < 4; nth += 1) await turn();
}

/** Lets the time pass, one timer after the other, and runs microtasks and React between them. */
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
