import { createActor, type Actor } from "xstate";
import {
  bindHost,
  failureOf,
  fromHost,
  once,
  soon,
  tryCall,
  type FromHost,
  type SessionError,
} from "../core.js";
import {
  chatViewMachine,
  type ChatViewActorEvent,
  type ChatViewConfig,
  type SettingsChanged,
} from "../machines.js";
import type { RemovalWatcher } from "./watch-removal.js";

/** The effects that the actors of one chat UI use. */
export interface ViewHost {
  /** Creates the chat UI. Returns false if its session has just ended, which ends the chat UI too. */
  open(): boolean;
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

export type ViewActor = Actor<typeof chatViewMachine>;

const fromViewHost: FromHost<ViewHost, ChatViewActorEvent> = fromHost;

/** Waits one microtask, so that a mount that StrictMode undoes at once creates no chat UI. */
const holdView = /* @__PURE__ */ fromViewHost<undefined, SettingsChanged>(
  (host, { send, receive }) => {
    const lost = () => send({ type: "view.lost" });
    const replaced = () => send({ type: "page.replaced" });
    let running = true;
    const isRunning = () => running;
    let stopWatching = () => {};
    const create = () => {
      if (!host.open()) return;
      // An app can unmount it as soon as its ref is set, or in an `onError` for a refused event.
      if (!isRunning()) return host.close();
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
  },
);

const watchNetwork = /* @__PURE__ */ fromViewHost<undefined, SettingsChanged>((host, { send }) =>
  host.online(() => send({ type: "network.online" })),
);

/** The machine of a chat UI with its actors. */
const providedMachine = /* @__PURE__ */ once((): typeof chatViewMachine =>
  chatViewMachine.provide({ actors: { holdView, watchNetwork } }),
);

/** Creates an actor of the chat UI's machine for this host. It does nothing before you start it. */
export function createViewActor(host: ViewHost, config: ChatViewConfig): ViewActor {
  const actor = createActor(providedMachine(), { input: { config } });
  bindHost(actor, host);
  return actor;
}
