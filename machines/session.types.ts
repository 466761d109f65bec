import type { SessionFailure } from "./failure.js";

/**
 * The top-level states of {@link sessionMachine}. The chart, the hooks, the docs and the errors use
 * the same words. The live session is exposed only in `alive`.
 */
export type SessionStatus =
  "idle" | "initializing" | "syncingUser" | "alive" | "destroying" | "destroyed" | "failed";

/** A user whose id is known. Personal data stays outside the machine; a revision represents it. */
export interface KnownUser {
  readonly type: "known";
  readonly id: string;
  /** Grows when the user's data changes in a way that can be written to a live session. */
  readonly revision: number;
  /** Grows when the user's data changes in a way that only a new session can carry. */
  readonly generation: number;
}

/** A user whose id is known, while the app's data belongs to another user. */
export interface MismatchedUser {
  readonly type: "mismatched";
  readonly id: string;
  readonly revision?: undefined;
  readonly generation?: undefined;
}

/** The user that the app configures: signed out, to be resolved by a function, mismatched, or known. */
export type ConfiguredUser =
  | {
      readonly type: "absent";
      readonly id?: undefined;
      readonly revision?: undefined;
      readonly generation?: undefined;
    }
  | {
      readonly type: "unresolved";
      readonly id?: string | undefined;
      readonly revision?: undefined;
      readonly generation?: undefined;
    }
  | MismatchedUser
  | KnownUser;

/** The limits for loading the SDK. */
export interface Loading {
  /** How long one attempt may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How many attempts are made before the session is `failed`. */
  readonly attempts: number;
}

/** The source of a session's tokens, the weakest first: a session with a fetcher needs no token. */
export type SessionAuthentication = "none" | "token" | "tokenFetcher";

/** Everything that the machine needs from an app's props, as plain data. */
export interface SessionConfig {
  readonly appId: string;
  readonly user: ConfiguredUser;
  /** `announced` means that the app will provide them later (`token={null}`); the session waits. */
  readonly credentials: "known" | "announced";
  /** A label that differs when the `signature` differs. The signature itself never enters the machine. */
  readonly signature: string;
  /** The source of the session's tokens. The tokens themselves never enter the machine. */
  readonly authentication: SessionAuthentication;
  /** `undefined` leaves desktop notifications as they are. */
  readonly notifications: boolean | undefined;
  /** How long the session outlives the unmount of its last holder, in milliseconds. */
  readonly lingerMs: number;
  readonly loading: Loading;
  /** The reason why this config cannot open a session, if its props are invalid. */
  readonly problem: SessionFailure | undefined;
}

/** Identifies the session that is being opened or is open. Guards compare it with the config at every step. */
export interface SessionIdentity {
  readonly appId: string;
  readonly userId: string | undefined;
  readonly signature: string;
  readonly authentication: SessionAuthentication;
  readonly generation: number | undefined;
  /** The revision of the user's data that the session carries. */
  readonly revision: number | undefined;
  /** The revision that is being written to it; undefined until the app resolves the user. */
  readonly pendingRevision: number | undefined;
  /** The number of writes since the props last changed. */
  readonly writes: number;
}

/** The context of a session's machine: plain data that you may log and persist. */
export interface SessionContext {
  /** Whether the host requests a session: true between `start` and `stop`. */
  readonly started: boolean;
  readonly config: SessionConfig;
  readonly identity: SessionIdentity | undefined;
  /** A loaded SDK stays loaded. */
  readonly sdk: "unloaded" | "loaded";
  readonly failure: SessionFailure | undefined;
  /** The number of attempts to load the SDK since the machine entered `initializing`. */
  readonly attempt: number;
}

/**
 * The input of a session's machine: an app, a user, and the fields of the config that differ from their
 * defaults. A complete {@link SessionConfig} is an input too.
 *
 * @example
 * const actor = createActor(sessionMachine, { input: { appId: "app", userId: "alice" } });
 */
export interface SessionInput extends Partial<SessionConfig> {
  readonly appId: string;
  /** The short form of `user`, for a user whose data never changes. `null` means signed out, which is the default. */
  readonly userId?: string | null;
}

/** Changes of a config: the fields that it contains. The other fields keep their values. */
export type SessionConfigChange = Partial<SessionInput>;

/** Events that the host sends. */
export type SessionCommand =
  /** e.g. `<Session>` mounts */
  | { readonly type: "start"; readonly sdk?: "loaded" | undefined }
  /** e.g. `<Session>` unmounts */
  | { readonly type: "stop" }
  /** e.g. a person presses "try again" */
  | { readonly type: "retry" }
  /** e.g. another user signs in */
  | { readonly type: "session.configured"; readonly config: SessionConfigChange }
  /** e.g. an app restores a persisted snapshot: nothing is open and nothing is loaded yet */
  | { readonly type: "session.restored" };

/** Events that the actors send. */
export type SessionActorEvent =
  | { readonly type: "sdk.loaded" }
  /** e.g. an ad blocker refused the script */
  | { readonly type: "sdk.failed"; readonly failure: SessionFailure }
  | { readonly type: "network.online" }
  | { readonly type: "user.resolved"; readonly user: KnownUser }
  /** e.g. the profile that `syncUser` returns lags behind the `userId` */
  | { readonly type: "user.mismatched"; readonly user: MismatchedUser }
  /** e.g. `syncUser` returned null */
  | { readonly type: "user.absent" }
  | { readonly type: "user.failed"; readonly failure: SessionFailure }
  /** `revision` is the revision of the user's data that the session carries; undefined for other data */
  | { readonly type: "session.leased"; readonly revision?: number | undefined }
  | { readonly type: "session.failed"; readonly failure: SessionFailure }
  /** e.g. TalkJS does not know the app */
  | { readonly type: "session.refused"; readonly failure: SessionFailure }
  /** e.g. other code called `session.destroy()` */
  | { readonly type: "session.lost" }
  /** TalkJS accepted or refused the data of that revision; in both cases it is not written again */
  | { readonly type: "user.updated"; readonly revision: number }
  | {
      readonly type: "user.updateFailed";
      readonly revision: number;
      readonly failure: SessionFailure;
    };

/** Every event that a session's machine accepts. */
export type SessionEvent = SessionCommand | SessionActorEvent;

/** The event that the machine emits to `actor.on("failure", …)`. */
export interface SessionReport {
  readonly type: "failure";
  readonly failure: SessionFailure;
}
