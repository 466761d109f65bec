import { fromCallback } from "xstate";
import { SessionError } from "../core.js";
import type { ChatViewFact, SettingsChanged } from "../machines.js";

/** What the actors of one chat UI do in the world. */
export interface ViewHost {
  /** Makes the chat UI and brings its settings into force. */
  open(): void;
  /** Brings it into the page. */
  mount(): Promise<void>;
  /** Brings the newest settings into force; tells whether the chat UI still lives. */
  update(): boolean;
  /** Destroys it, where it still lives. */
  close(): void;
}

const failed = (cause: unknown): ChatViewFact => ({
  type: "view.failed",
  failure: new SessionError("view-failed", { cause }),
});

/** Waits a microtask, so that a mount that StrictMode takes back at once makes no chat UI. */
const holdView = (host: ViewHost) =>
  fromCallback<SettingsChanged, undefined>(({ sendBack, receive }) => {
    const send = (fact: ChatViewFact) => sendBack(fact);
    let running = true;
    queueMicrotask(() => {
      if (!running) return;
      try {
        host.open();
        send({ type: "view.created" });
      } catch (cause) {
        send(failed(cause));
      }
    });
    receive(() => {
      if (!host.update()) send({ type: "view.lost" });
    });
    return () => {
      running = false;
      host.close();
    };
  });

const mountView = (host: ViewHost) =>
  fromCallback<SettingsChanged, undefined>(({ sendBack }) => {
    const send = (fact: ChatViewFact) => sendBack(fact);
    host.mount().then(
      () => send({ type: "view.mounted" }),
      (cause: unknown) => send(failed(cause)),
    );
  });

export const viewActorsOf = (host: ViewHost) => ({
  holdView: holdView(host),
  mountView: mountView(host),
});
