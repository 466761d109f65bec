import type { SessionEvent } from "./session.types.js";
import type { Descriptions } from "./describe.js";

type StateName =
  | "idle"
  | "initializing"
  | "loading"
  | "backoff"
  | "syncingUser"
  | "resolving"
  | "mismatched"
  | "leasing"
  | "alive"
  | "synced"
  | "updatingUser"
  | "destroying"
  | "destroyed"
  | "failed"
  | "waiting"
  | "retrying";

/** Shown by inspectors and editors, and left out of production builds. */
export const DESCRIPTIONS: Descriptions<StateName, SessionEvent["type"]> = {
  states: {
    idle: "No session can be wanted yet: not mounted, signed out, or the credentials are still on their way.",
    initializing: "TalkJS's SDK is being loaded.",
    loading: "One attempt at loading is under way.",
    backoff:
      "An attempt failed. The next one comes after a pause, or as soon as the network is back.",
    syncingUser: "Who the user is, is being settled, and a session is being leased for that user.",
    resolving: "The app is being asked who the user is.",
    mismatched:
      "The id is of one user and the data of another. One of them may be on its way to follow the other.",
    leasing:
      "The session of this user is being joined, or opened; another user's has to close first.",
    alive: "The session is live. Only here can it be had.",
    synced: "The session carries all that is known of its user.",
    updatingUser: "Changed data of the same user is being written to the live session.",
    destroying:
      "The session is withdrawn. Chat UIs go first, and a remount can still come back to it.",
    destroyed: "The session is given back; the last holder to leave has closed it.",
    waiting: "Nothing is tried for a while; what comes by itself is heard.",
    retrying: "One quiet attempt at loading, which nobody sees unless it succeeds.",
    failed: "Something is needed from outside: a retry, the network, or other props.",
  },
  events: {
    start: "Somebody wants the session, such as a <Session> that mounts.",
    stop: "Nobody wants it any more, such as a <Session> that unmounts.",
    retry: "A person tries again.",
    "session.configured":
      "The app's props say something else: another user, other data, credentials.",
    "sdk.loaded": "TalkJS's script is here.",
    "sdk.failed": "TalkJS's script was refused, or is not what it should be.",
    "network.online": "The browser is back online.",
    "user.resolved": "The app has said who the user is.",
    "user.mismatched": "The app has given the data of another user than the one it names.",
    "user.absent": "The app has said that nobody is signed in.",
    "user.failed": "The app could not say who the user is.",
    "session.leased": "The session is there, and held.",
    "session.failed": "TalkJS refused to open a session.",
    "session.refused": "TalkJS does not know the app.",
    "session.lost": "Other code destroyed the session.",
    "user.updated": "The user's new data is written.",
    "user.updateFailed": "TalkJS refused the user's new data.",
  },
};
