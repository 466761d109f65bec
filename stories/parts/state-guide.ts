import type { ChatViewStatus } from "../../src/machines.js";
import type { SessionStatus } from "../../src/index.js";

/** The description of one status. */
export interface Chapter {
  /** The data and functions that are available in it. */
  readonly offers: string;
  /** The conditions that end it. */
  readonly leaves: string;
  /** The stories of its states, by their paths in the chart. */
  readonly stories: Readonly<Record<string, string>>;
}

/** Descriptions of the seven statuses of a session. */
export const SESSION_GUIDE: Readonly<Record<SessionStatus, Chapter>> = {
  idle: {
    offers: "`waitingFor` names what is missing: a user, or announced credentials.",
    leaves: "When it is mounted, a user is signed in and the credentials are available.",
    stories: {
      "idle.signedOut": "session-status--idle",
      "idle.signedIn": "session-inside-a-status--waiting-for-credentials",
    },
  },
  initializing: {
    offers: "Nothing yet. `<SessionPending>` is shown.",
    leaves:
      "When the script is loaded, when every attempt failed, or when no session is requested any more.",
    stories: {
      "initializing.loading": "session-status--initializing",
      "initializing.backoff": "session-inside-a-status--between-attempts",
    },
  },
  syncingUser: {
    offers: "Nothing yet. `<SessionPending>` is shown.",
    leaves:
      "When the session is open, when the app reports that no user is signed in, or after a timeout.",
    stories: {
      "syncingUser.resolving": "session-status--syncing-user",
      "syncingUser.mismatched": "session-inside-a-status--late-profile",
      "syncingUser.leasing": "session-inside-a-status--leasing",
    },
  },
  alive: {
    offers:
      "The live `Talk.Session`, from `useSession`, `sessionRef` and the state; unreads; chat UIs.",
    leaves: "On a sign-out, a user switch, an unmount, or when other code destroys the session.",
    stories: {
      "alive.synced": "session-status--alive",
      "alive.mismatched": "session-inside-a-status--early-profile",
      "alive.updatingUser": "session-inside-a-status--updating-user",
    },
  },
  destroying: {
    offers:
      "Nothing. Chat UIs are destroyed. Cleanup functions of descendants still run with a live session.",
    leaves:
      "After one macrotask. It returns to `alive` if the session is requested again before that, as in StrictMode.",
    stories: {
      "destroying.ending": "session-status--destroying",
      "destroying.reopening": "session-inside-a-status--reopening",
    },
  },
  destroyed: {
    offers: "`error` and `retry` after other code destroyed the session; otherwise nothing.",
    leaves:
      "When a session is requested again. After other code destroyed the session, only with `retry` or for another user.",
    stories: { destroyed: "session-status--destroyed" },
  },
  failed: {
    offers: "`error` with a `code`, and `retry`. `<SessionFailed>` is shown.",
    leaves:
      "On `retry`, on changed props, when the network returns, or after a background attempt.",
    stories: {
      "failed.waiting": "session-status--failed",
      "failed.retrying": "session-inside-a-status--quiet-attempt",
    },
  },
};

/** The story of each state of a chat UI, by its path. */
export const CHAT_STORIES: Readonly<Record<Exclude<ChatViewStatus, "mounted" | "failed">, string>> &
  Readonly<Record<`mounted.${"attached" | "detaching"}`, string>> &
  Readonly<Record<`failed.${"waiting" | "gone" | "recreating"}`, string>> = {
  idle: "chat-status--idle",
  creating: "chat-status--creating",
  mounting: "chat-status--mounting",
  "mounted.attached": "chat-status--mounted",
  "mounted.detaching": "chat-status--leaving",
  destroying: "chat-status--destroying",
  destroyed: "chat-status--destroyed",
  "failed.waiting": "chat-status--failed-waiting",
  "failed.gone": "chat-status--failed",
  "failed.recreating": "chat-status--failed-recreating",
};
