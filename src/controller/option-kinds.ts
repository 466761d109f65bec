import type { SessionSettings } from "./options.js";

/**
 * How a change of an option is handled:
 *
 * - `identity`: opens a new session
 * - `user`: opens a new session for another id; other data of the same user is written to the live session
 * - `credential`: opens a new session the first time, and after that is read when TalkJS needs it
 * - `setting`: applied to the live session
 * - `latest`: read when it is needed
 * - `inspect`: the newest inspector receives the events
 * - `first value`: a change is reported, and ignored
 */
export type OptionKind =
  "identity" | "user" | "credential" | "setting" | "latest" | "inspect" | "first value";

/** The kind of every option of a session. A new option needs a kind, or this does not compile. */
export const OPTION_KINDS = {
  appId: "identity",
  userId: "identity",
  syncUser: "user",
  signature: "identity",
  token: "credential",
  tokenFetcher: "credential",
  desktopNotificationEnabled: "setting",
  desktopNotificationsEnabled: "setting",
  alertOnFailure: "latest",
  verifyAppId: "latest",
  lingerMs: "latest",
  loading: "latest",
  inspect: "inspect",
  sdk: "first value",
} as const satisfies Record<keyof SessionSettings | "userId" | "syncUser", OptionKind>;
