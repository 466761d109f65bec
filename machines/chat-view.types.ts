import type { SessionFailure } from "./failure.js";

/** The states of {@link chatViewMachine}: the life of one mounted chat UI. */
export type ChatViewStatus =
  "idle" | "creating" | "mounting" | "mounted" | "destroying" | "destroyed" | "failed";

/** What the outside world wants of a chat UI. Numbers stand for things that stay outside the machine. */
export interface ChatViewConfig {
  /** Which live session there is; undefined while there is none. */
  readonly session: number | undefined;
  /** Grows when the options change: they count at creation only, so a new chat UI is needed. */
  readonly options: number;
  /** Grows when anything changes that a living chat UI can take: presence, filters, conversation, `show`. */
  readonly settings: number;
}

/** Which chat UI is being made, or is there: compared with the wish at every step. */
export type ChatViewIdentity = Pick<ChatViewConfig, "session" | "options">;

/** What a chat UI's machine knows: two numbers of what is wanted, and no secret, element or SDK object. */
export interface ChatViewContext {
  /** Whether there is a place for it in the page: between `start` and `stop`. */
  readonly started: boolean;
  readonly config: ChatViewConfig;
  readonly identity: ChatViewIdentity | undefined;
  readonly failure: SessionFailure | undefined;
}

/** What a chat UI's machine starts with. */
export interface ChatViewInput {
  readonly config: ChatViewConfig;
}

/** What the host says. */
export type ChatViewCommand =
  /** e.g. `<Chatbox>` mounts */
  | { readonly type: "start" }
  /** e.g. its container is about to leave the page */
  | { readonly type: "stop" }
  /** e.g. an effect's cleanup runs, which may run again at once: a `start` right after it changes nothing */
  | { readonly type: "pause" }
  /** e.g. a person presses "try again" */
  | { readonly type: "retry" }
  /** e.g. the session came alive, or another conversation is wanted */
  | { readonly type: "view.configured"; readonly config: ChatViewConfig };

/** What the actors found out. */
export type ChatViewActorEvent =
  | { readonly type: "view.created" }
  | { readonly type: "view.mounted" }
  /** e.g. TalkJS refused to mount it */
  | { readonly type: "view.failed"; readonly failure: SessionFailure }
  /** e.g. other code removed it from the page */
  | { readonly type: "view.lost" }
  /** e.g. Turbo Drive showed another page: the chat UI went with the former `<body>` */
  | { readonly type: "page.replaced" }
  /** The network is back. */
  | { readonly type: "network.online" };

/** All that a chat UI's machine can be sent. */
export type ChatViewEvent = ChatViewCommand | ChatViewActorEvent;

/** What the holder of a chat UI is told: the newest settings are to be brought into force. */
export interface SettingsChanged {
  readonly type: "settings.changed";
}
