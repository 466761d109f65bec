/** A function to call, or an observer as actors and observables take it. */
export type Listener<Value> = ((value: Value) => void) | { next?: (value: Value) => void };

/** Ends a subscription; may be called twice. */
export interface Subscription {
  unsubscribe: () => void;
}

/** A value that can be read now and watched. */
export interface Readable<Value> {
  getSnapshot(): Value;
  /** Calls at every change. */
  subscribe(listener: Listener<Value>): Subscription;
}

export interface Store<Value> extends Readable<Value> {
  set(value: Value): void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let current = initial;
  const listeners = new Set<{ readonly tell: (value: Value) => void }>();
  return {
    getSnapshot: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const { tell } of [...listeners]) tell(value);
    },
    subscribe(listener) {
      const entry = { tell: typeof listener === "function" ? listener : toTell(listener) };
      listeners.add(entry);
      return { unsubscribe: () => void listeners.delete(entry) };
    },
  };
}

const toTell =
  <Value>(observer: { next?: (value: Value) => void }) =>
  (value: Value) =>
    observer.next?.(value);
