import { placeholder } from "./placeholder.js";

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
  readonly isUnresolved: boolean;
}

/** What the holder of a session is told while it holds it. */
export type HoldingEvent =
  /** The session is alive now: its unreads may be seen, and notifications are to be as wished. */
  | { readonly type: "activate"; readonly notifications: boolean | undefined }
  | { readonly type: "notifications.configured"; readonly notifications: boolean | undefined }
  /** e.g. `<Session>` unmounted: of the same user the next holder joins, of another it waits */
  | { readonly type: "deactivate"; readonly lingerMs: number };

/** The typed slots through which a session touches the world. */
export const sessionActors = {
  /** Makes one attempt at loading: ends in `sdk.loaded` or `sdk.failed`. */
  loadSdk: placeholder(),
  /** Makes no attempt; tells `sdk.loaded` when somebody's succeeds, and `network.online`. */
  watchForSdk: placeholder(),
  /** Finds out who the user is: `user.resolved`, `user.mismatched`, `user.absent` or `user.failed`. */
  resolveUser: placeholder(),
  /** Leases the session for as long as it runs: `session.leased`, `session.failed`, `session.lost`. */
  holdSession: placeholder<HoldSessionInput, HoldingEvent>(),
  /** Writes the newest data of the user: `user.updated` or `user.updateFailed`. */
  updateUser: placeholder<UpdateUserInput>(),
};
