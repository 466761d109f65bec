import { isObject } from "./is-object.js";

/** Accepts any thenable: promises of bluebird, zone.js or another realm are no `instanceof Promise`. */
export const isPromise = <Value>(value: Value | PromiseLike<Value>): value is PromiseLike<Value> =>
  isObject(value) && typeof Reflect.get(value, "then") === "function";

/** Calls `act` and returns its result. Errors, thrown or rejected, go to `failed`. */
export function tryCall(act: () => unknown, failed: (cause: unknown) => void): unknown {
  try {
    const result = act();
    return isPromise(result) ? result.then(undefined, failed) : result;
  } catch (cause) {
    return failed(cause);
  }
}

/** Returns the result of a function, or undefined if it throws. */
export function tryTo<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
