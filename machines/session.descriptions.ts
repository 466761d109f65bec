import type { SessionEvent } from "./session.types.js";
import type { Descriptions } from "./describe.js";

type StateName =
  | "idle"
  | "signedOut"
  | "signedIn"
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
  | "ending"
  | "reopening"
  | "destroyed"
  | "failed"
  | "waiting"
  | "retrying";

/** Shown by inspectors and editors, and left out of production builds. */
export const DESCRIPTIONS: Descriptions<StateName, SessionEvent["type"]> = {
  states: {
    idle: "No session is possible yet: not mounted, signed out, or still waiting for credentials.",
    signedIn: "The app has a user. Not mounted yet, or waiting for credentials.",
    signedOut: "The app has no user, or its props are invalid.",
    initializing: "Loading TalkJS's SDK.",
    loading: "Running one attempt to load the SDK.",
    backoff: "The last attempt failed. Waiting for the next one, or for the network.",
    syncingUser: "Resolving the user, then leasing a session for that user.",
    resolving: "Waiting for the app to resolve the user.",
    mismatched: "The id and the data belong to two users. Waiting for one of them to change.",
    leasing:
      "Joining or opening the session of this user. Another user's session has to close first.",
    alive: "The session is live and available to the app.",
    synced: "The session has the newest data of its user.",
    updatingUser: "Writing changed data of the same user to the live session.",
    destroying:
      "The session is no longer exposed. Chat UIs end first. A remount can still return to it.",
    ending: "The app unmounted or signed out. No session follows.",
    reopening: "The app requests another session, which opens after this one.",
    destroyed: "The lease is released. The session closes with its last holder.",
    waiting:
      "Waiting for the next background retry. Still listening for the script and the network.",
    retrying: "Running one background attempt to load the SDK, without a change of status.",
    failed: "The session needs a retry, the network, or other props.",
  },
  events: {
    start: "A <Session> mounts, or the app starts the controller.",
    stop: "The last <Session> unmounts, or the app stops the controller.",
    retry: "The app or a person retries.",
    "session.configured": "The app's props changed: the user, their data, or the credentials.",
    "session.restored": "The actor starts again, e.g. from a persisted snapshot.",
    "sdk.loaded": "TalkJS's SDK is available.",
    "sdk.failed": "TalkJS's script was blocked, or it is not the SDK.",
    "network.online": "The browser is back online.",
    "user.resolved": "The app resolved the user.",
    "user.mismatched": "The app returned data of another user than `userId`.",
    "user.absent": "The app has no signed-in user.",
    "user.failed": "The app could not resolve the user.",
    "session.leased": "The session is open, and this machine holds a lease.",
    "session.failed": "TalkJS refused to open a session.",
    "session.refused": "TalkJS rejected the app id.",
    "session.lost": "Other code destroyed the session.",
    "user.updated": "TalkJS accepted the user's new data.",
    "user.updateFailed": "TalkJS refused the user's new data.",
  },
};
