import { fromCallback } from "xstate";
import { failureOf, SessionError } from "../core.js";
import type { ChatViewActorEvent, SettingsChanged } from "../machines.js";

/** The effects that the actors of one chat UI use. */
export interface ViewHost {
  /** Creates the chat UI. */
  open(): void;
  /** Mounts it on the page. */
  mount(): Promise<void>;
  /** Applies the newest settings. Returns whether the chat UI is still alive. */
  update(): boolean;
  /** Calls back when other code removes it from the page. Returns a function that stops watching. */
  watch(lost: () => void): () => void;
  /** Destroys it if it is alive. */
  close(): void;
}

const failed = (cause: unknown): ChatViewActorEvent => ({
  type: "view.failed",
  failure: failureOf(new SessionError("view-failed", { cause })),
});

/** Waits one microtask, so that a mount that StrictMode undoes at once creates no chat UI. */
const holdView = (host: ViewHost) =>
  fromCallback<SettingsChanged, undefined>(({ sendBack, receive }) => {
    const send = (fact: ChatViewActorEvent) => sendBack(fact);
    const lost = () => send({ type: "view.lost" });
    let running = true;
    const isRunning = () => running;
    let stopWatching = () => {};
    queueMicrotask(() => {
      if (!isRunning()) return;
      try {
        host.open();
        // An app can destroy or unmount it as soon as its ref is set.
        if (!isRunning()) return;
        if (!host.update()) return lost();
        stopWatching = host.watch(lost);
        send({ type: "view.created" });
      } catch (cause) {
        send(failed(cause));
      }
    });
    receive(() => {
      if (!host.update()) lost();
    });
    return () => {
      running = false;
      stopWatching();
      host.close();
    };
  });

const mountView = (host: ViewHost) =>
  fromCallback<SettingsChanged, undefined>(({ sendBack }) => {
    const send = (fact: ChatViewActorEvent) => sendBack(fact);
    host.mount().then(
      () => send({ type: "view.mounted" }),
      (cause: unknown) => send(failed(cause)),
    );
  });

export const viewActorsOf = (host: ViewHost) => ({
  holdView: holdView(host),
  mountView: mountView(host),
});
