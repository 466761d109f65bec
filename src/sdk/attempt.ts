export const isPromise = <Value>(value: Value | Promise<Value>): value is Promise<Value> =>
  typeof value === "object" && value !== null && "then" in value;

/** Acts, and gives what came of it. What is thrown, now or by the promise that was given, `failed` hears. */
export function attempt(act: () => unknown, failed: (cause: unknown) => void): unknown {
  try {
    const result = act();
    return isPromise(result) ? result.then(undefined, failed) : result;
  } catch (cause) {
    return failed(cause);
  }
}
