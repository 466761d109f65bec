import type * as Talk from "talkjs/all.js";
import type { SessionError } from "../errors/session-error.js";
import type { SdkOption } from "../sdk/source.js";
import type { Inspect } from "./inspection.js";
import type { SessionState, SessionStatus } from "./state.js";

type SdkEventName = Exclude<Extract<keyof Talk.Session, `on${string}`>, "on">;

type HandlerOf<Method> = Method extends (handler: infer Handler) => unknown ? Handler : never;

type SdkHandlers = { [Name in SdkEventName]?: HandlerOf<Talk.Session[Name]> | undefined };

/**
 * Handlers for the events of a session: each `on…` method of `Talk.Session` under its own name, and
 * three of this library's own. The newest handler is called. A new function on each render costs
 * nothing.
 *
 * @see https://talkjs.com/docs/UI_Components/JavaScript/Classic/Session/
 */
export interface SessionHandlers extends SdkHandlers {
  /** Called with the user's unread conversations when they are first known and when they change. */
  onUnreadsChange?: ((unreads: Talk.UnreadConversation[]) => void) | undefined;
  /**
   * Called with every error. If the session failed, its state has the error already, and `retry`. Without
   * this handler an error goes to `console.error`, once for each message.
   */
  onError?: ((error: SessionError) => void) | undefined;
  /** Called when the session's status changes. */
  onStatusChange?: ((status: SessionStatus, state: SessionState) => void) | undefined;
}

/** The names of all events that you can handle. */
export type SessionEventName = keyof SessionHandlers;

/** The handler of one event. */
export type SessionHandler<Name extends SessionEventName> = NonNullable<SessionHandlers[Name]>;

/** A user's id, as TalkJS accepts it. Numbers are compared as strings. */
export type UserId = string | number;

/** A user. Null and undefined mean signed out. */
export type MaybeUser = Talk.User | null | undefined;

/**
 * The user, or a function that returns the user or a promise of it. The function is called once the SDK
 * is loaded. A new function is called again, but not after a promise: then one call is made per `userId`.
 */
export type SyncUser = MaybeUser | (() => MaybeUser | PromiseLike<MaybeUser>);

/** The user of the session: an id, data, or both. */
export type SessionUser =
  | {
      /** The id of an existing user. Null, undefined and "" mean signed out: no session and no error. */
      userId: UserId | null | undefined;
      /** The data of the same user. Null and undefined mean that the data is not available; the id keeps the session. */
      syncUser?: SyncUser;
    }
  | {
      userId?: undefined;
      /** Identifies the user, and creates or updates their data. Null and undefined mean signed out. */
      syncUser: SyncUser;
    };

/** The settings of a session, apart from its user. */
export interface SessionSettings {
  /** Your app's id, from the Settings page of the TalkJS dashboard. */
  appId: string;
  /** Authenticates the user. Null announces a token: no session opens before it is available. A first token opens a new session. A changed token is used for the next session. */
  token?: string | null | undefined;
  /** Fetches a new token when the current one is about to expire. The newest function is called. A first function opens a new session. */
  tokenFetcher?: (() => string | Promise<string>) | undefined;
  /** The legacy way to authenticate. A change opens a new session. */
  signature?: string | undefined;
  /** Turns desktop notifications on or off. Undefined leaves them unchanged. The browser can show a prompt, so prefer `useDesktopNotifications` on a user's action. */
  desktopNotificationEnabled?: boolean | undefined;
  /** The same option, as TalkJS's documentation spells it. */
  desktopNotificationsEnabled?: boolean | undefined;
  /** Whether TalkJS shows a browser alert when notifications are refused. @default TalkJS's default: an alert unless there is an `onBrowserPermissionDenied` */
  alertOnFailure?: boolean | undefined;
  /** Verifies the `appId` with one request to TalkJS. An unknown id leads to `failed` with `app-id-invalid`. @default false */
  verifyAppId?: boolean | undefined;
  /** How long the session stays open after its last holder unmounts, in ms. A sign-out or a user switch ends it at once. @default 0 */
  lingerMs?: number | undefined;
  /** The limits for loading the SDK. */
  loading?: LoadingOptions | undefined;
  /** Receives inspection events of the session and its chat UIs, e.g. `createBrowserInspector().inspect` of `@statelyai/inspect`. You may pass a new function on each render; the latest one is called. @see https://stately.ai/docs/inspector */
  inspect?: Inspect | undefined;
  /** Replaces the SDK: a `Talk` object (e.g. the simulator's), or a function that returns a promise of it. Only the first value is used. */
  sdk?: SdkOption | undefined;
}

/** The options for loading the SDK, which the whole page shares. The first `nonce` is used. */
export interface LoadingOptions {
  /** How long one attempt may take, in ms. @default 10000 */
  timeoutMs?: number | undefined;
  /** How many attempts can fail before the session is `failed`. A timeout leads to `failed` at once, and the script can still arrive. @default 3 */
  attempts?: number | undefined;
  /** The nonce of the page's content security policy. */
  nonce?: string | undefined;
}

/** The options of a session, with its event handlers. */
export type SessionOptions = SessionSettings & SessionUser & SessionHandlers;
