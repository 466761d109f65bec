import { inert } from "./placeholder.js";

/** Credentials and personal data are no input: actors take the newest from their host. */
export interface HoldSessionInput {
  readonly appId: string;
  readonly userId: string;
  /** Of the newest data of the user. */
  readonly revision: number;
}

/** For the actor that writes changed data of the same user into a live session. */
export interface UpdateUserInput {
  readonly userId: string;
  /** Whether the app has still to be asked for the user. */
  readonly isUnsettled: boolean;
}

/** What the holder of a session is told while it holds it. */
export type HoldingEvent =
  /** The session is alive now: its unreads may be seen, and notifications are to be as wished. */
  | { readonly type: "session.entered"; readonly notifications: boolean | undefined }
  | { readonly type: "notifications.configured"; readonly notifications: boolean | undefined }
  /** e.g. `<Session>` unmounted: of the same user the next holder joins, of another it waits */
  | { readonly type: "session.left"; readonly lingerMs: number };

/** The typed slots through which a session touches the world. */
export const sessionActors = {
  /** Makes one attempt at loading: ends in `sdk.loaded` or `sdk.failed`. */
  loadSdk: inert(),
  /** Makes no attempt; tells `sdk.loaded` when somebody's succeeds, and `network.online`. */
  watchForSdk: inert(),
  /** Finds out who the user is: `user.settled`, `user.absent` or `user.failed`. */
  settleUser: inert(),
  /** Leases the session for as long as it runs: `session.leased`, `session.failed`, `session.lost`. */
  holdSession: inert<HoldSessionInput, HoldingEvent>(),
  /** Writes the newest data of the user: `user.updated` or `user.updateFailed`. */
  updateUser: inert<UpdateUserInput>(),
};
