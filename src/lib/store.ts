/** A function to call, or an observer as actors and observables take it. */
export type Listener<Value> = ((value: Value) => void) | { next?: (value: Value) => void };

/** Ends a subscription; may be called twice. */
export interface Subscription {
  unsubscribe: () => void;
}

/** A value that can be read now and watched. */
export interface Readable<Value> {
  getSnapshot(): Value;
  /** The value before anything happened: what a server renders, and a browser that takes over its HTML. */
  getServerSnapshot(): Value;
  /** Calls at every change. */
  subscribe(listener: Listener<Value>): Subscription;
}

export interface Store<Value> extends Readable<Value> {
  set(value: Value): void;
}

/** What a listener throws reaches `onThrow` and no other listener. */
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
