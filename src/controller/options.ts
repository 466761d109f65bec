import type * as Talk from "talkjs/all.js";
import type { SessionError } from "../errors/session-error.js";
import type { SdkOption } from "../sdk/source.js";
import type { Inspect } from "./inspection.js";
import type { SessionState, SessionStatus } from "./state.js";

type SdkEventName = Exclude<Extract<keyof Talk.Session, `on${string}`>, "on">;

type HandlerOf<Method> = Method extends (handler: infer Handler) => unknown ? Handler : never;

type SdkHandlers = { [Name in SdkEventName]?: HandlerOf<Talk.Session[Name]> | undefined };

/**
 * Handlers for everything a session tells: each `on…` method of `Talk.Session` under its own name,
 * and three of this library's own. The newest handler is called, whatever was given first; a new
 * function on each render costs nothing.
 *
 * @see https://talkjs.com/docs/UI_Components/JavaScript/Classic/Session/
 */
export interface SessionHandlers extends SdkHandlers {
  /** The user's unread conversations: once known, and whenever they change. */
  onUnreadsChange?: ((unreads: Talk.UnreadConversation[]) => void) | undefined;
  /** Everything that goes wrong. Without it an error goes to `console.error`, once for each code. */
  onError?: ((error: SessionError) => void) | undefined;
  /** The session's status became another. */
  onStatusChange?: ((status: SessionStatus, state: SessionState) => void) | undefined;
}

/** The names of all events that can be handled. */
export type SessionEventName = keyof SessionHandlers;

/** The handler of one event. */
export type SessionHandler<Name extends SessionEventName> = NonNullable<SessionHandlers[Name]>;

/** A user's id as TalkJS takes it. Numbers are compared as strings. */
export type UserId = string | number;

/** A user, or none: null and undefined mean signed out. */
export type MaybeUser = Talk.User | null | undefined;

/**
 * The user, or a function that gives it, now or by a promise. A function is asked once the SDK is there.
 * Another function is asked again, except for one that promised: that is asked once for each `userId`.
 */
export type SyncUser = MaybeUser | (() => MaybeUser | PromiseLike<MaybeUser>);

/** Who the session is for: by id, by data, or both. */
export type SessionUser =
  | {
      /** An existing user's id. Null, undefined and "" mean signed out: no session, no error. */
      userId: UserId | null | undefined;
      /** The same user's data: null and undefined while there is none, and the session goes on by the id. */
      syncUser?: SyncUser;
    }
  | {
      userId?: undefined;
      /** Identifies the user, and creates or updates their data. Null and undefined mean signed out. */
      syncUser: SyncUser;
    };

/** What a session is opened with, apart from who its user is. */
export interface SessionSettings {
  /** Your app's id, from the Settings page of the TalkJS dashboard. */
  appId: string;
  /** Authenticates the user. Null announces one that is on its way: no session is opened before it is here. Where there was no way to authenticate, it opens a new session; in the place of another, it is used for the next one. */
  token?: string | null | undefined;
  /** Fetches a new token when one is about to expire. The newest function is used. Where there was none, it opens a new session. */
  tokenFetcher?: (() => string | Promise<string>) | undefined;
  /** The legacy way to authenticate. A change opens a new session. */
  signature?: string | undefined;
  /** Desktop notifications on or off; undefined leaves them alone. May prompt: better asked for on a user's action. */
  desktopNotificationEnabled?: boolean | undefined;
  /** The same, as TalkJS's documentation spells it. */
  desktopNotificationsEnabled?: boolean | undefined;
  /** Whether TalkJS shows a browser alert when notifications are refused. @default TalkJS's own: unless there is an `onBrowserPermissionDenied` */
  alertOnFailure?: boolean | undefined;
  /** Asks TalkJS whether it knows the `appId`, which takes a request; `failed` with `app-id-invalid` if not. @default false */
  verifyAppId?: boolean | undefined;
  /** How long the session outlives its last holder's unmount, in ms. Sign-out and user switch end it at once. @default 0 */
  lingerMs?: number | undefined;
  /** How patiently the SDK is loaded. */
  loading?: LoadingOptions | undefined;
  /** Is told what the session and its chat UIs do, e.g. `createBrowserInspector().inspect` of `@statelyai/inspect`. The newest is. @see https://stately.ai/docs/inspector */
  inspect?: Inspect | undefined;
  /** Stands in for the SDK: a `Talk` object (e.g. the simulator's), or a function that gets it. The first value counts. */
  sdk?: SdkOption | undefined;
}

/** Loading is shared by the whole page; `nonce` is the first asker's. */
export interface LoadingOptions {
  /** How long one attempt may take, in ms. @default 10000 */
  timeoutMs?: number | undefined;
  /** How many attempts may be refused before the session is `failed`; one that times out fails it at once, and may still arrive. @default 3 */
  attempts?: number | undefined;
  /** For pages whose content security policy asks scripts for one. */
  nonce?: string | undefined;
}

/** All that a session needs to know, and the handlers of what it tells. */
export type SessionOptions = SessionSettings & SessionUser & SessionHandlers;
