import { fromCallback, type CallbackActorLogic, type EventObject } from "xstate";

/** Credentials and personal data are no input: actors take the newest from their host. */
export interface HoldSessionInput {
  readonly appId: string;
  readonly userId: string;
  /** Of the newest data of the user. */
  readonly revision: number;
}

export interface UpdateUserInput {
  readonly userId: string;
}

/** What the holder of a session is told while it holds it. */
export type HoldingEvent =
  /** e.g. `<Session>` unmounted: of the same user the next holder joins, of another it waits */
  | { readonly type: "session.left"; readonly lingerMs: number }
  /** e.g. StrictMode mounted it again */
  | { readonly type: "session.rejoined" };

export interface Notifications {
  readonly enabled: boolean | undefined;
}

export interface NotificationsConfigured extends Notifications {
  readonly type: "notifications.configured";
}

/** Waits for its facts to be sent by hand: what a chart needs to be walked with nothing but xstate. */
const inert = <Input = undefined, Event extends EventObject = EventObject>(): CallbackActorLogic<
  Event,
  Input
> => fromCallback<Event, Input>(() => {});

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
  /** Turns desktop notifications on or off whenever the wish for them changes. */
  updateNotifications: inert<Notifications, NotificationsConfigured>(),
  /** Lets the outside see the session's unreads for as long as it runs. */
  watchUnreads: inert(),
};
