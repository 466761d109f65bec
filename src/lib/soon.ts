/** Acts a microtask later, unless the function that it returns is called before. */
export function soon(act: () => void): () => void {
  let due: (() => void) | undefined = act;
  queueMicrotask(() => due?.());
  return () => void (due = undefined);
}
