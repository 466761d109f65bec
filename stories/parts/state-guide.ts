import type { ChatViewStatus } from "../../src/machines.js";
import type { SessionStatus } from "../../src/index.js";

/** What a reader wants to know of a status. */
export interface Chapter {
  /** What can be had there. */
  readonly offers: string;
  /** How it is left. */
  readonly leaves: string;
  /** The stories of its states, by their paths in the chart. */
  readonly stories: Readonly<Record<string, string>>;
}

/** The seven statuses of a session, told to a newcomer. */
export const SESSION_GUIDE: Readonly<Record<SessionStatus, Chapter>> = {
  idle: {
    offers: "`waitingFor` says what is missing: a user, or the credentials that were announced.",
    leaves: "When it is mounted, somebody is signed in and credentials are known.",
    stories: { idle: "session-status--idle" },
  },
  initializing: {
    offers: "Nothing yet. `<SessionPending>` is shown.",
    leaves: "When the script is here, when every attempt failed, or when nobody wants it any more.",
    stories: {
      "initializing.attempting": "session-status--initializing",
      "initializing.waiting": "session-inside-a-status--between-attempts",
    },
  },
  syncingUser: {
    offers: "Nothing yet. `<SessionPending>` is shown.",
    leaves: "When the session is held, when the app says that nobody is there, or after a timeout.",
    stories: {
      "syncingUser.settling": "session-status--syncing-user",
      "syncingUser.leasing": "session-inside-a-status--leasing",
    },
  },
  alive: {
    offers:
      "The live `Talk.Session`, from `useSession`, `sessionRef` and the state; unreads; chat UIs.",
    leaves: "At a sign-out, another user, an unmount, or when other code destroys the session.",
    stories: {
      "alive.current": "session-status--alive",
      "alive.updatingUser": "session-inside-a-status--updating-user",
    },
  },
  destroying: {
    offers: "Nothing any more. Chat UIs go; cleanups of descendants still meet a live session.",
    leaves:
      "After one macrotask; or back to `alive` if it is wanted again by then, as in StrictMode.",
    stories: { destroying: "session-status--destroying" },
  },
  destroyed: {
    offers: "After a loss the `error` and `retry`; else nothing.",
    leaves: "When a session is wanted again; after a loss only by `retry` or for another user.",
    stories: { destroyed: "session-status--destroyed" },
  },
  failed: {
    offers: "`error`, whose `code` says what happened, and `retry`. `<SessionFailed>` is shown.",
    leaves: "By `retry`, other props, the network coming back, or an attempt in the background.",
    stories: {
      "failed.resting": "session-status--failed",
      "failed.retrying": "session-inside-a-status--quiet-attempt",
    },
  },
};

/** The story of each state of a chat UI, by its path. */
export const CHAT_STORIES: Readonly<Record<Exclude<ChatViewStatus, "mounted">, string>> &
  Readonly<Record<`mounted.${"kept" | "leaving"}`, string>> = {
  idle: "chat-status--idle",
  creating: "chat-status--creating",
  mounting: "chat-status--mounting",
  "mounted.kept": "chat-status--mounted",
  "mounted.leaving": "chat-status--leaving",
  destroying: "chat-status--destroying",
  destroyed: "chat-status--destroyed",
  failed: "chat-status--failed",
};
