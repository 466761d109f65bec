/** A function, or an observer as XState's actors and observables accept it. */
export type Listener<Value> = ((value: Value) => void) | { next?: (value: Value) => void };

/** Ends a subscription. You may call it twice. */
export interface Subscription {
  unsubscribe: () => void;
}

/** A value that you can read and subscribe to. */
export interface Readable<Value> {
  getSnapshot(): Value;
  /** Returns the initial value, which a server renders and a browser hydrates. */
  getServerSnapshot(): Value;
  /** Calls the listener on every change. */
  subscribe(listener: Listener<Value>): Subscription;
}

export interface Store<Value> extends Readable<Value> {
  set(value: Value): void;
}

/** An error that a listener throws goes to `onThrow`, and the other listeners still run. */
export function createStore<Value>(
  initial: Value,
  onThrow: (cause: unknown) => void = rethrow,
): Store<Value> {
  let current = initial;
  const listeners = new Set<{ readonly notify: (value: Value) => void }>();
  return {
    getSnapshot: () => current,
    getServerSnapshot: () => initial,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const { notify } of [...listeners]) {
        try {
          notify(value);
        } catch (cause) {
          onThrow(cause);
        }
      }
    },
    subscribe(listener) {
      const entry = { notify: typeof listener === "function" ? listener : toListener(listener) };
      listeners.add(entry);
      return { unsubscribe: () => void listeners.delete(entry) };
    },
  };
}

const rethrow = (cause: unknown) =>
  queueMicrotask(() => {
    throw cause;
  });

const toListener =
  <Value>(observer: { next?: (value: Value) => void }) =>
  (value: Value) =>
    observer.next?.(value);
