import { storeOf, type Store } from "../core.js";
import type { ChatView } from "../views/chat-view.js";

/** The chat UI of a ref. A ref is the only handle that an app has to a component elsewhere in its tree. */
export const viewOf = (ref: object): Store<ChatView | undefined> => storeOf<ChatView>(ref);

/** Registers the chat UI under a ref. Returns a function that removes it. */
export function publishView(ref: object, view: ChatView): () => void {
  const store = viewOf(ref);
  store.set(view);
  return () => {
    if (store.getSnapshot() === view) store.set(undefined);
  };
}
