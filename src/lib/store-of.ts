import { createStore, type Store } from "./store.js";

const stores = new WeakMap<object, Store<unknown>>();

/** Returns the store that belongs to an object, e.g. to a ref. Each object has one, with values of one type. */
export function storeOf<Value>(owner: object): Store<Value | undefined> {
  const store = stores.get(owner) ?? createStore<unknown>(undefined);
  stores.set(owner, store);
  // The callers agree on the type of the value.
  return store as Store<Value | undefined>;
}
