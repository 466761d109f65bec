import { ownError } from "./owners.js";

export type Around = (call: () => unknown, args: readonly unknown[]) => unknown;

/** Replaces a method by `around`, which gets the original call. */
export function intercept(object: object, method: string, around: Around): void {
  const original = Reflect.get(object, method) as (...args: unknown[]) => unknown; // a method's name
  Reflect.set(object, method, (...args: unknown[]) =>
    around(() => Reflect.apply(original, object, args), args),
  );
}

/** Calls the SDK. Its error names the user. */
export function own(user: string, call: () => unknown, failed = () => {}): unknown {
  try {
    return call();
  } catch (cause) {
    failed();
    throw ownError(user, cause);
  }
}

interface Listeners {
  readonly done?: () => void;
  readonly failed?: () => void;
  /** Whether the object on which the method is called has ended. */
  readonly isOver?: () => boolean;
}

/** Holds the promise of a call until the run settles it. */
export type Hold = (user: string, listeners?: Listeners) => Around;

/** The error of a held call names the user, and whether it came too late for anyone. */
export const holding =
  (later: <Value>(value: () => Value) => Promise<Value>): Hold =>
  (user, { done, failed = () => {}, isOver = () => false } = {}) =>
  (call) => {
    const answer = own(user, call, failed) as Promise<unknown>; // of methods that return a promise
    answer.catch(awaitedElsewhere);
    return later(() => answer).then(
      (value) => (done?.(), value),
      (cause: unknown) => {
        failed();
        throw ownError(user, cause, isOver());
      },
    );
  };

const awaitedElsewhere = () => undefined;
