/** Calls `act` one microtask later. Returns a function that cancels the call. */
export function soon(act: () => void): () => void {
  let due: (() => void) | undefined = act;
  queueMicrotask(() => due?.());
  return () => void (due = undefined);
}
