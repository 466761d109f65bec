import { createStore, type Store } from "../core.js";
import type { ChatView } from "../views/chat-view.js";

/** The chat UI of each ref. A ref is the only handle that an app has to a component elsewhere in its tree. */
const views = new WeakMap<object, Store<ChatView | undefined>>();

export function viewOf(ref: object): Store<ChatView | undefined> {
  const store = views.get(ref) ?? createStore<ChatView | undefined>(undefined);
  views.set(ref, store);
  return store;
}

/** Returns a function that removes it. */
export function publishView(ref: object, view: ChatView): () => void {
  const store = viewOf(ref);
  store.set(view);
  return () => {
    if (store.getSnapshot() === view) store.set(undefined);
  };
}
