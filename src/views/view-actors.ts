import { fromCallback } from "xstate";
import { failureOf, SessionError } from "../core.js";
import type { ChatViewActorEvent, SettingsChanged } from "../machines.js";

/** What the actors of one chat UI do in the world. */
export interface ViewHost {
  /** Makes the chat UI. */
  open(): void;
  /** Brings it into the page. */
  mount(): Promise<void>;
  /** Brings the newest settings into force; tells whether the chat UI still lives. */
  update(): boolean;
  /** Calls when other code takes it out of the page; returns how to stop watching. */
  watch(lost: () => void): () => void;
  /** Destroys it, where it still lives. */
  close(): void;
}

const failed = (cause: unknown): ChatViewActorEvent => ({
  type: "view.failed",
  failure: failureOf(new SessionError("view-failed", { cause })),
});

/** Waits a microtask, so that a mount that StrictMode takes back at once makes no chat UI. */
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
        // An app may destroy it, or have it go, as soon as its ref is given it.
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
