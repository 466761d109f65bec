import type * as Talk from "talkjs/all.js";
import type { SessionError } from "../errors/session-error.js";
import type { KnownUser, MismatchedUser, SessionActorEvent } from "../machines.js";
import type { GivenCredentials } from "../sdk/credentials.js";
import type { NotificationOptions } from "../sdk/notification-switch.js";
import type { Lease } from "../sdk/pool.js";
import type { SdkSource } from "../sdk/source.js";
import type { Store } from "../lib/store.js";
import type { UserData } from "../sdk/user-data.js";
import type { Listen } from "../lib/wait.js";
import { fromHost, type FromHost } from "./host-actor.js";

/** Everything that the actors of a session read from outside the machine. They read the newest values. */
export interface SessionHost {
  readonly source: SdkSource;
  /** Calls back when the network returns. */
  readonly online: Listen;
  readonly users: Users;
  readonly events: EventOutput;
  readonly unreads: Store<Talk.UnreadConversation[] | undefined>;
  readonly notifications: Store<boolean | undefined>;
  readonly lease: Store<Lease | undefined>;
  readonly options: () => HostOptions;
  /** `userId` is the user of the session that failed. Pass it if that session can outlive its user's props. */
  readonly report: (error: SessionError, userId?: string) => void;
}

/** Creates an actor of the session machine. */
export const fromSessionHost: FromHost<SessionHost, SessionActorEvent> = fromHost;

/** Options that actors read at the moment when they need them. */
interface HostOptions extends NotificationOptions, GivenCredentials {
  readonly verifyAppId?: boolean | undefined;
}

export type ResolvedUser = KnownUser | MismatchedUser | { readonly type: "absent" };

export interface Users {
  /** Whether the newest options name this user. */
  names(id: string): boolean;
  /** Returns the user of that id for a new session; undefined if only the id is known. */
  open(id: string): Talk.User | undefined;
  /** Returns all data since `open`, for the open session. */
  newest(id: string): { readonly revision: number; readonly data: UserData | undefined };
  /** Resolves the user. Throws or rejects with a SessionError. */
  resolve(): ResolvedUser | Promise<ResolvedUser>;
}

/** An object of the SDK with `on…` methods. */
export interface EventSource {
  readonly isAlive: boolean;
}

/** Passes the events of a session or a chat UI to the app's handlers. */
export interface EventOutput {
  attach(source: EventSource): void;
  detach(): void;
}
