/** Returns a function that makes the value at its first call, and returns it at every call. */
export function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}
