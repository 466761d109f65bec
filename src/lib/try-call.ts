/** Any thenable: apps have promises of bluebird, zone.js or another realm, none of which is an `instanceof Promise`. */
export const isPromise = <Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> =>
  (typeof value === "object" || typeof value === "function") &&
  value !== null &&
  typeof Reflect.get(value, "then") === "function";

/** Acts, and gives what came of it. What is thrown, now or by the promise that was given, `failed` hears. */
export function tryCall(act: () => unknown, failed: (cause: unknown) => void): unknown {
  try {
    const result = act();
    return isPromise(result) ? result.then(undefined, failed) : result;
  } catch (cause) {
    return failed(cause);
  }
}

/** Gives what can be had of something that may throw; undefined where it does. */
export function tryTo<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
