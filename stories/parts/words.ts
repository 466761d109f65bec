import type { SessionState, SessionStatus } from "../../src/index.js";
import type { ChatViewStatus } from "../../src/machines.js";

/** The seven states in the order of a session's life, then `failed`. */
export const STATIONS: readonly SessionStatus[] = [
  "idle",
  "initializing",
  "syncingUser",
  "alive",
  "destroying",
  "destroyed",
  "failed",
];

/** The states of a chat UI, in the same order. */
export const CHAT_STATIONS: readonly ChatViewStatus[] = [
  "idle",
  "creating",
  "mounting",
  "mounted",
  "destroying",
  "destroyed",
  "failed",
];

const SENTENCES: Record<Exclude<SessionStatus, "idle">, string> = {
  initializing: "TalkJS is loading.",
  syncingUser: "The user is being resolved.",
  alive: "The session is live.",
  destroying: "The session is about to close; chat UIs are destroyed first.",
  destroyed: "The session is closed.",
  failed: "There is no session. A retry or a change is needed.",
};

const WAITING = {
  user: "No user is signed in.",
  credentials: "Waiting for the token.",
} as const;

export function sentenceFor(state: SessionState): string {
  if (state.status === "destroyed" && state.error) return "Other code destroyed the session.";
  if (state.status !== "idle") return SENTENCES[state.status];
  return state.waitingFor ? WAITING[state.waitingFor] : "Nothing has happened yet.";
}
