import { vi } from "vitest";

/** The turns of the event loop that React and promises need to finish, if no timer fires. */
const TURNS = 10;

/** A turn with a timer would take a millisecond, and the table has tens of thousands of turns. */
const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** A 0 ms timer that another timer starts fires a millisecond later, and so can the next one. */
const SLACK_MS = 10;

/** Runs with a fake clock. React is not affected, because it uses no timers for its work. */
export async function withStoppedClock(run: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  try {
    await run();
  } finally {
    vi.useRealTimers();
  }
}

/**
 * Lets time pass, from timer to timer, until the condition is true; then the clock stops again.
 * Fails if it is not true within `withinMs` on that clock.
 */
export async function live(condition: () => boolean, withinMs = 0): Promise<void> {
  const end = Date.now() + withinMs + SLACK_MS;
  while (!(await isSoon(condition))) {
    const isOver = vi.getTimerCount() === 0 || Date.now() > end;
    if (isOver) throw new Error(`Not true within ${withinMs} ms: ${String(condition)}`);
    vi.advanceTimersToNextTimer();
  }
  if (Date.now() > end) throw new Error(`Later than ${withinMs} ms: ${String(condition)}`);
}

/** Runs everything that is due before the next timer. */
export async function rest(): Promise<void> {
  await isSoon(() => false);
}

/** Lets this much time pass. */
export async function pass(ms: number): Promise<void> {
  const end = Date.now() + ms;
  await rest();
  while (vi.getTimerCount() > 0 && Date.now() < end) {
    vi.advanceTimersToNextTimer();
    await rest();
  }
}

async function isSoon(condition: () => boolean): Promise<boolean> {
  for (let turns = 0; turns < TURNS && !condition(); turns += 1) await turn();
  return condition();
}
