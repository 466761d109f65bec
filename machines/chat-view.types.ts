import type { SessionFailure } from "./failure.js";

/** The top-level states of {@link chatViewMachine}. */
export type ChatViewStatus =
  "idle" | "creating" | "mounting" | "mounted" | "destroying" | "destroyed" | "failed";

/** The config of a chat UI. Numbers represent objects that stay outside the machine. */
export interface ChatViewConfig {
  /** The number of the live session; undefined without one. */
  readonly session: number | undefined;
  /** Grows when the options change. They apply only at creation, so a new chat UI is needed. */
  readonly options: number;
  /** Grows when a setting changes that a live chat UI accepts: presence, filters, conversation, `show`. */
  readonly settings: number;
}

/** Identifies the chat UI that is being created or exists. Guards compare it with the config at every step. */
export type ChatViewIdentity = Pick<ChatViewConfig, "session" | "options">;

/** The context of a chat UI's machine. It contains no secret, element or SDK object. */
export interface ChatViewContext {
  /** Whether its component is mounted: true between `start` and `stop`. */
  readonly started: boolean;
  readonly config: ChatViewConfig;
  readonly identity: ChatViewIdentity | undefined;
  readonly failure: SessionFailure | undefined;
}

/** The input of a chat UI's machine. */
export interface ChatViewInput {
  readonly config: ChatViewConfig;
}

/** Events that the host sends. */
export type ChatViewCommand =
  /** e.g. `<Chatbox>` mounts */
  | { readonly type: "start" }
  /** e.g. its container is about to leave the page */
  | { readonly type: "stop" }
  /** e.g. an effect's cleanup runs. React can run the effect again at once: a `start` right after it changes nothing */
  | { readonly type: "pause" }
  /** e.g. a person presses "try again" */
  | { readonly type: "retry" }
  /** e.g. the session came alive, or the app shows another conversation */
  | { readonly type: "view.configured"; readonly config: ChatViewConfig };

/** Events that the actors send. */
export type ChatViewActorEvent =
  | { readonly type: "view.created" }
  | { readonly type: "view.mounted" }
  /** e.g. TalkJS refused to mount it */
  | { readonly type: "view.failed"; readonly failure: SessionFailure }
  /** e.g. other code removed it from the page */
  | { readonly type: "view.lost" }
  /** e.g. Turbo Drive showed another page: the chat UI went with the former `<body>` */
  | { readonly type: "page.replaced" }
  | { readonly type: "network.online" };

/** Every event that a chat UI's machine accepts. */
export type ChatViewEvent = ChatViewCommand | ChatViewActorEvent;

/** The event that the machine sends to the actor that holds the chat UI: the newest settings have to be applied. */
export interface SettingsChanged {
  readonly type: "settings.changed";
}
