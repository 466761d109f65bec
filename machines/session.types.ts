import type { SessionFailure } from "./failure.js";

/**
 * The states of {@link sessionMachine}: the one vocabulary of the chart, the hooks, the docs and the
 * errors. The live session is exposed only in `alive`.
 */
export type SessionStatus =
  "idle" | "initializing" | "syncingUser" | "alive" | "destroying" | "destroyed" | "failed";

/** A user whose id is known. Personal data stays outside the machine: a revision stands for it. */
export interface KnownUser {
  readonly type: "known";
  readonly id: string;
  /** Grows when the user's data changes in a way that can be written to a live session. */
  readonly revision: number;
  /** Grows when the user's data changes in a way that only a new session can carry. */
  readonly generation: number;
}

/** A user whose id is known, while the data that the app gives beside it is another user's. */
export interface MismatchedUser {
  readonly type: "mismatched";
  readonly id: string;
  readonly revision?: undefined;
  readonly generation?: undefined;
}

/** What is known of the wanted user: signed out, told by a function later, or known. Only known data are counted. */
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

/** How patiently the SDK is loaded. */
export interface Loading {
  /** How long one attempt may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How many attempts are made before the session is `failed`. */
  readonly attempts: number;
}

/** Where a session's tokens come from, the least first: one that can fetch them needs none to be given. */
export type SessionAuthentication = "none" | "token" | "tokenFetcher";

/** What the outside world wants: all that the machine needs to know of an app's props. Plain data. */
export interface SessionConfig {
  readonly appId: string;
  readonly user: ConfiguredUser;
  /** `announced`: they are on their way (`token={null}`); the session waits for them. */
  readonly credentials: "known" | "announced";
  /** A label that differs when the `signature` differs. The signature itself never enters the machine. */
  readonly signature: string;
  /** Where the session's tokens come from. The tokens themselves never enter the machine. */
  readonly authentication: SessionAuthentication;
  /** `undefined` leaves desktop notifications as they are. */
  readonly notifications: boolean | undefined;
  /** How long the session outlives the unmount of its last holder, in milliseconds. */
  readonly lingerMs: number;
  readonly loading: Loading;
  /** Why no session can be opened with this wish, where its props are wrong. */
  readonly problem: SessionFailure | undefined;
}

/** Which session is being opened, or is open: compared with the wish at every step. */
export interface SessionIdentity {
  readonly appId: string;
  readonly userId: string | undefined;
  readonly signature: string;
  readonly authentication: SessionAuthentication;
  readonly generation: number | undefined;
  /** The revision of the user's data that the session carries. */
  readonly revision: number | undefined;
  /** The revision that is being written to it; undefined while the app is still being asked. */
  readonly pendingRevision: number | undefined;
  /** How often data was written since the props last changed. */
  readonly writes: number;
}

/** What a session's machine knows: plain data, which may be logged and persisted. */
export interface SessionContext {
  /** Whether the host wants a session at all: between `start` and `stop`. */
  readonly started: boolean;
  readonly config: SessionConfig;
  readonly identity: SessionIdentity | undefined;
  /** The SDK never goes away again once it is there. */
  readonly sdk: "unloaded" | "loaded";
  readonly failure: SessionFailure | undefined;
  /** Attempts made at loading the SDK, in this visit of `initializing`. */
  readonly attempt: number;
}

/** What a session's machine starts with. */
export interface SessionInput {
  readonly config: SessionConfig;
}

/** What the host says. */
export type SessionCommand =
  /** e.g. `<Session>` mounts */
  | { readonly type: "start"; readonly sdk?: "loaded" | undefined }
  /** e.g. `<Session>` unmounts */
  | { readonly type: "stop" }
  /** e.g. a person presses "try again" */
  | { readonly type: "retry" }
  /** e.g. another user signs in */
  | { readonly type: "session.configured"; readonly config: SessionConfig };

/** What the actors found out. */
export type SessionActorEvent =
  | { readonly type: "sdk.loaded" }
  /** e.g. an ad blocker refused the script */
  | { readonly type: "sdk.failed"; readonly failure: SessionFailure }
  | { readonly type: "network.online" }
  | { readonly type: "user.resolved"; readonly user: KnownUser }
  /** e.g. the profile that `syncUser` gives lags behind the `userId` */
  | { readonly type: "user.mismatched"; readonly user: MismatchedUser }
  /** e.g. `syncUser` gave null */
  | { readonly type: "user.absent" }
  | { readonly type: "user.failed"; readonly failure: SessionFailure }
  /** `revision`: of the user's data the session carries; undefined when it carries other data */
  | { readonly type: "session.leased"; readonly revision: number | undefined }
  | { readonly type: "session.failed"; readonly failure: SessionFailure }
  /** e.g. TalkJS does not know the app */
  | { readonly type: "session.refused"; readonly failure: SessionFailure }
  /** e.g. other code called `session.destroy()` */
  | { readonly type: "session.lost" }
  /** the data of that revision was written, or refused: either way it is not written again */
  | { readonly type: "user.updated"; readonly revision: number }
  | {
      readonly type: "user.updateFailed";
      readonly revision: number;
      readonly failure: SessionFailure;
    };

/** All that a session's machine can be sent. */
export type SessionEvent = SessionCommand | SessionActorEvent;

/** What the machine tells those who listen with `actor.on("failure", …)`. */
export interface SessionReport {
  readonly type: "failure";
  readonly failure: SessionFailure;
}
