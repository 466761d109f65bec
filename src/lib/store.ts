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
export const createStore = <Value>(
  initial: Value,
  onThrow: (cause: unknown) => void = rethrow,
): Store<Value> => new ValueStore(initial, onThrow);

class ValueStore<Value> implements Store<Value> {
  readonly #initial: Value;
  readonly #onThrow: (cause: unknown) => void;
  readonly #listeners = new Set<{ readonly listener: Listener<Value> }>();
  #current: Value;

  constructor(initial: Value, onThrow: (cause: unknown) => void) {
    this.#initial = initial;
    this.#current = initial;
    this.#onThrow = onThrow;
  }

  getSnapshot(): Value {
    return this.#current;
  }

  getServerSnapshot(): Value {
    return this.#initial;
  }

  set(value: Value): void {
    if (Object.is(value, this.#current)) return;
    this.#current = value;
    for (const entry of [...this.#listeners]) {
      // A listener can end the subscription of another, or set a newer value, which all have then.
      if (this.#listeners.has(entry) && Object.is(value, this.#current)) this.#notify(entry);
    }
  }

  subscribe(listener: Listener<Value>): Subscription {
    const entry = { listener };
    this.#listeners.add(entry);
    return { unsubscribe: () => void this.#listeners.delete(entry) };
  }

  #notify({ listener }: { readonly listener: Listener<Value> }): void {
    try {
      if (typeof listener === "function") listener(this.#current);
      else listener.next?.(this.#current);
    } catch (cause) {
      this.#onThrow(cause);
    }
  }
}

const rethrow = (cause: unknown) =>
  queueMicrotask(() => {
    throw cause;
  });
