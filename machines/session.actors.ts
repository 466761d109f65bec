import { placeholder } from "./placeholder.js";

/** Credentials and personal data are not part of it: actors read the newest from their host. */
export interface HoldSessionInput {
  readonly appId: string;
  readonly userId: string;
  /** The revision of the user's newest data. */
  readonly revision: number;
}

/** The input of the actor that writes changed data of the same user to a live session. */
export interface UpdateUserInput {
  readonly userId: string;
  /** Whether the app still has to resolve the user. */
  readonly isUnresolved: boolean;
}

/** Events that the machine sends to the actor that holds the session. */
export type HoldingEvent =
  /** The session is alive: exposes its unreads and applies the setting for notifications. */
  | { readonly type: "activate"; readonly notifications: boolean | undefined }
  | { readonly type: "notifications.configured"; readonly notifications: boolean | undefined }
  /** e.g. `<Session>` unmounted: a holder of the same user joins, a holder of another user waits */
  | { readonly type: "deactivate"; readonly lingerMs: number };

/** The actor slots of the session machine. */
export const sessionActors = {
  /** Makes one attempt to load the SDK: sends `sdk.loaded` or `sdk.failed`. */
  loadSdk: placeholder(),
  /** Makes no attempt: sends `sdk.loaded` when the SDK becomes available, and `network.online`. */
  watchForSdk: placeholder(),
  /** Resolves the user: sends `user.resolved`, `user.mismatched`, `user.absent` or `user.failed`. */
  resolveUser: placeholder(),
  /** Leases the session while it runs: sends `session.leased`, `session.failed`, `session.refused`, `session.lost`. */
  holdSession: placeholder<HoldSessionInput, HoldingEvent>(),
  /** Writes the newest data of the user: sends `user.updated` or `user.updateFailed`. */
  updateUser: placeholder<UpdateUserInput>(),
};
