import type * as Talk from "talkjs/all.js";
import type { SessionError } from "../errors/session-error.js";
import type { KnownUser, MismatchedUser } from "../machines.js";
import type { Credentials } from "../sdk/credentials.js";
import type { NotificationOptions } from "../sdk/notification-switch.js";
import type { Lease } from "../sdk/pool.js";
import type { SdkSource } from "../sdk/source.js";
import type { Store } from "../lib/store.js";
import type { UserData } from "../sdk/user-data.js";
import type { Listen } from "../lib/wait.js";

/** What the actors of one session take from outside the machine: always the newest of it. */
export interface SessionHost {
  readonly source: SdkSource;
  /** Tells that the network is back. */
  readonly online: Listen;
  readonly users: Users;
  readonly events: EventOutput;
  readonly unreads: Store<Talk.UnreadConversation[] | undefined>;
  readonly notifications: Store<boolean | undefined>;
  readonly lease: Store<Lease | undefined>;
  readonly credentials: () => Credentials;
  /** Whether the newest options mean this user. */
  readonly isWanted: (userId: string) => boolean;
  readonly preferences: () => Preferences;
  readonly report: (error: SessionError) => void;
}

/** How the app wants its session to behave, where no state depends on it. */
export interface Preferences extends NotificationOptions {
  readonly verifyAppId?: boolean | undefined;
}

export type ResolvedUser = KnownUser | MismatchedUser | { readonly type: "absent" };

export interface Users {
  /** The user of that id, for a session that is opened; undefined where only the id is known. */
  open(id: string): Talk.User | undefined;
  /** All that was said since, for the session that is open. */
  newest(id: string): { readonly revision: number; readonly data: UserData | undefined };
  /** Asks the app who the user is. Throws or rejects with a SessionError. */
  resolve(): ResolvedUser | Promise<ResolvedUser>;
}

/** Something of the SDK's that tells events through `on…` methods. */
export interface EventSource {
  readonly isAlive: boolean;
}

/** Where the events of a session or a chat UI leave for the app's handlers. */
export interface EventOutput {
  attach(source: EventSource): void;
  detach(): void;
}
