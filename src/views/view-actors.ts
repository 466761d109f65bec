import { fromCallback } from "xstate";
import { failureOf, soon, tryCall, type SessionError } from "../core.js";
import type { ChatViewActorEvent, SettingsChanged } from "../machines.js";
import type { RemovalWatcher } from "./watch-removal.js";

/** The effects that the actors of one chat UI use. */
export interface ViewHost {
  /** Creates the chat UI. */
  open(): void;
  /** Mounts it on the page. */
  mount(): Promise<void>;
  /** Applies the newest settings. Returns whether the chat UI is still alive. */
  update(): boolean;
  /** Calls back when other code removes it or replaces the page's body. Returns a function that stops watching. */
  watch(answers: Pick<RemovalWatcher, "lost" | "replaced">): () => void;
  /** Destroys it if it is alive. */
  close(): void;
  /** Returns the error for what TalkJS threw. */
  failed(cause: unknown): SessionError;
  /** Calls back when the network is back. Returns a function that stops listening. */
  online(back: () => void): () => void;
}

/** Waits one microtask, so that a mount that StrictMode undoes at once creates no chat UI. */
const holdView = (host: ViewHost) =>
  fromCallback<SettingsChanged, undefined>(({ sendBack, receive }) => {
    const send = (event: ChatViewActorEvent) => sendBack(event);
    const lost = () => send({ type: "view.lost" });
    const replaced = () => send({ type: "page.replaced" });
    let running = true;
    const isRunning = () => running;
    let stopWatching = () => {};
    const create = () => {
      host.open();
      // An app can destroy or unmount it as soon as its ref is set.
      if (!isRunning()) return;
      if (!host.update()) return lost();
      stopWatching = host.watch({ lost, replaced });
      send({ type: "view.created" });
      return isRunning() && host.mount().then(() => send({ type: "view.mounted" }));
    };
    const failed = (cause: unknown) =>
      send({ type: "view.failed", failure: failureOf(host.failed(cause)) });
    const cancel = soon(() => tryCall(create, failed));
    receive(() => {
      if (!host.update()) lost();
    });
    return () => {
      running = false;
      cancel();
      stopWatching();
      host.close();
    };
  });

const watchNetwork = (host: ViewHost) =>
  fromCallback<SettingsChanged, undefined>(({ sendBack }) =>
    host.online(() => sendBack({ type: "network.online" })),
  );

export const viewActorsOf = (host: ViewHost) => ({
  holdView: holdView(host),
  watchNetwork: watchNetwork(host),
});
