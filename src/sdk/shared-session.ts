import type * as Talk from "talkjs/all.js";
import { tryTo } from "../lib/try-call.js";
import { sessionOptions, type Credentials } from "./credentials.js";
import type { Holder } from "./holder.js";
import { createNotificationSwitch, type NotificationSwitch } from "./notification-switch.js";
import { onReturn } from "../lib/network.js";
import { once } from "../lib/once.js";
import type { SdkSession } from "./port.js";
import { createStore, type Readable } from "../lib/store.js";
import { tokensFor } from "./shared-tokens.js";
import type { UserData } from "./user-data.js";
import { userWriter } from "./user-writer.js";
import { watchDestroy, watchLife } from "./watch-life.js";

/** One live `Talk.Session` for its holders. A plain object, because another copy of this library can create it. */
export interface SharedSession extends NotificationSwitch {
  readonly session: SdkSession;
  /** The requested user id. An SDK can normalize the id in `session.me`. */
  readonly userId: string;
  /** The latest unreads, for late subscribers. */
  readonly unreads: Readable<Talk.UnreadConversation[] | undefined>;
  /** Whether it is alive. Holders of a session that ended by itself get `lost` one microtask after this call. */
  isAlive(): boolean;
  /** The number of holders, and of those that are leaving. */
  count(): { readonly holders: number; readonly leaving: number };
  /** Whether the session already has this user data. */
  carries(user: UserData): boolean;
  /** Writes the difference between this data and the data of the session. */
  writeUser(user: UserData): Promise<void>;
  /** Whether TalkJS knows the app. All holders share one request. */
  isAppKnown(): Promise<boolean>;
}

/** For the pool only: a holder's request gives access to its credentials. */
export interface OpenSession {
  readonly shared: SharedSession;
  readonly holders: Set<Holder>;
  /** The holders that are leaving. */
  readonly leaving: Set<Holder>;
  /** The credentials that it was opened with. */
  readonly credentials: Credentials;
  /** Closes it, also if a step throws. */
  close(): void;
}

export function openSession(
  first: Holder,
  credentials: Credentials,
  ended: () => void,
): OpenSession {
  const holders = new Set([first]);
  const leaving = new Set<Holder>();
  let hasEnded = false;
  let stopListening = () => {};
  const tokens = tokensFor(first, credentials, holders, () => void isAlive());
  /** Returns whether this call ended it. It keeps its own record, because not every SDK can tell that a session is dead. */
  const end = (): boolean => {
    if (hasEnded) return false;
    hasEnded = true;
    tokens?.stop();
    stopListening();
    ended();
    return true;
  };
  const lost = () => {
    if (end()) for (const holder of [...holders]) holder.lost();
  };
  let isAlive = () => true;
  let destroy = () => {};
  try {
    const session = createSession(first, { ...credentials, tokenFetcher: tokens?.fetch });
    isAlive = watchLife(session, () => queueMicrotask(lost));
    destroy = watchDestroy(session, isAlive, lost);
    const { unsubscribe, ...shared } = share(session, first);
    stopListening = onReturn(isAlive);
    const close = () => void (end() && isAlive() && callBoth(unsubscribe, destroy));
    const count = () => ({ holders: holders.size, leaving: leaving.size });
    return { shared: { ...shared, isAlive, count }, holders, leaving, credentials, close };
  } catch (refusal) {
    hasEnded = true;
    tokens?.stop();
    tryTo(destroy);
    throw refusal;
  }
}

function callBoth(first: () => void, second: () => void): void {
  try {
    first();
  } finally {
    second();
  }
}

function share(session: SdkSession, holder: Holder) {
  const unreads = createStore<Talk.UnreadConversation[] | undefined>(undefined);
  const subscription = session.unreads.onChange((list) => unreads.set(list));
  return {
    session,
    userId: holder.userId,
    unreads,
    ...userWriter(holder, session),
    ...createNotificationSwitch(session),
    isAppKnown: once(() => session.hasValidCredentials()),
    unsubscribe: () => subscription.unsubscribe(),
  };
}

function createSession({ sdk, appId, userId, user }: Holder, credentials: Credentials): SdkSession {
  const me = user ?? new sdk.User(userId);
  return new sdk.Session(sessionOptions(appId, me, credentials));
}
