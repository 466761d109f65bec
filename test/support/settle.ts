// The real one, also while a test has fake timers.
const { setTimeout } = globalThis;

/** One turn of the event loop: timers of 0 ms that were asked for before have fired. */
export const macrotask = () => new Promise<void>((resolve) => void setTimeout(resolve));

/**
 * Lets what is due happen, and what that leads to: renders, effects and timers of 0 ms, a few deep.
 * For tests that something does *not* happen; where something does, {@link until} says it better.
 */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await macrotask();
}

/** Resolves in the first turn in which the condition holds; rejects, naming it, after `timeoutMs`. */
export async function until(condition: () => boolean, timeoutMs = 2_000): Promise<void> {
  const started = performance.now();
  while (!condition()) {
    if (performance.now() - started > timeoutMs)
      throw new Error(`Not true within ${timeoutMs} ms: ${String(condition)}`);
    await macrotask();
  }
}
