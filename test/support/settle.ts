// The real `setTimeout`, also while a test uses fake timers.
const { setTimeout } = globalThis;

/** Waits one turn of the event loop: earlier timers of 0 ms have fired. */
export const macrotask = () => new Promise<void>((resolve) => void setTimeout(resolve));

/**
 * Runs pending renders, effects and timers of 0 ms, and the ones that they cause, a few levels deep.
 * Use it to test that something does *not* happen. To wait for something that happens, use {@link until}.
 */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await macrotask();
}

/** Resolves in the first turn in which the condition is true. Rejects with the condition after `timeoutMs`. */
export async function until(condition: () => boolean, timeoutMs = 10_000): Promise<void> {
  const started = performance.now();
  while (!condition()) {
    if (performance.now() - started > timeoutMs)
      throw new Error(`Not true within ${timeoutMs} ms: ${String(condition)}`);
    await macrotask();
  }
}
