import type { SessionState, SessionStatus } from "../../src/index.js";
import type { ChatViewStatus } from "../../src/machines.js";

/** The seven states in the order of a session's life; `failed` stands beside the line. */
export const STATIONS: readonly SessionStatus[] = [
  "idle",
  "initializing",
  "syncingUser",
  "alive",
  "destroying",
  "destroyed",
  "failed",
];

/** Those of a chat UI. */
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
  syncingUser: "Finding out who the user is.",
  alive: "The session is live.",
  destroying: "The session is withdrawn; chat lets go of it first.",
  destroyed: "The session is closed.",
  failed: "There is no session. Something is needed from outside.",
};

const WAITING = {
  user: "Nobody is signed in.",
  credentials: "The token is on its way.",
} as const;

export function sentenceFor(state: SessionState): string {
  if (state.status === "destroyed" && state.error) return "Other code destroyed the session.";
  if (state.status !== "idle") return SENTENCES[state.status];
  return state.waitingFor ? WAITING[state.waitingFor] : "Nothing has happened yet.";
}
