/** A value that can be read now and watched. */
export interface Readable<Value> {
  getSnapshot(): Value;
  subscribe(listener: () => void): { unsubscribe(): void };
}

export interface Store<Value> extends Readable<Value> {
  set(value: Value): void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      const entry = () => listener();
      listeners.add(entry);
      return { unsubscribe: () => void listeners.delete(entry) };
    },
  };
}
