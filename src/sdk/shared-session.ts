import type Talk from "talkjs";
import { sessionOptions, type Credentials } from "./credentials.js";
import type { SdkSession, TalkSdk } from "./port.js";
import { createStore, type Readable, type Store } from "./store.js";
import { hasData, patchFor, type UserData } from "./user-data.js";

/** What one holder of a session brings along. */
export interface Holder {
  readonly sdk: TalkSdk;
  readonly appId: string;
  readonly userId: string;
  /** Undefined where only the id is known. */
  readonly user: Talk.User | undefined;
  /** Always the newest: a token fetcher is called long after the session was opened. */
  credentials(): Credentials;
  /** The session was destroyed by other code. */
  lost(): void;
}

/** One live `Talk.Session` with all who hold it. A plain object: another copy of this library may have made it. */
export interface SharedSession {
  readonly session: SdkSession;
  /** Who holds it, and who of them is on the way out. */
  readonly holders: Map<Holder, { leaving: boolean }>;
  readonly signature: string | undefined;
  /** The latest unreads, for those who come late. */
  readonly unreads: Readable<Talk.UnreadConversation[] | undefined>;
  /** Whether the session has this data of its user already. */
  carries(user: UserData): boolean;
  /** Writes the difference between the data that the session has and this. */
  writeUser(user: UserData): Promise<void>;
  /** Does nothing when notifications are that way already. */
  setNotifications(enabled: boolean): Promise<void>;
  close(): void;
}

export function openSharedSession(first: Holder, forget: () => void): SharedSession {
  const holders: SharedSession["holders"] = new Map([[first, { leaving: false }]]);
  const session = createSession(first, holders);
  const unreads = createStore<Talk.UnreadConversation[] | undefined>(undefined);
  const subscription = watchUnreads(session, unreads);
  const destroy = watchDestroy(session, () => {
    forget();
    for (const holder of [...holders.keys()]) holder.lost();
  });
  return {
    session,
    holders,
    signature: first.credentials().signature,
    unreads,
    ...userWriter(session, first.user),
    setNotifications: notificationSwitch(session),
    close() {
      forget();
      if (!session.isAlive) return;
      subscription.unsubscribe();
      destroy();
    },
  };
}

function watchUnreads(session: SdkSession, unreads: Store<Talk.UnreadConversation[] | undefined>) {
  try {
    return session.unreads.onChange((list) => unreads.set(list));
  } catch (refusal) {
    session.destroy();
    throw refusal;
  }
}

function createSession(first: Holder, holders: SharedSession["holders"]): SdkSession {
  const credentials = first.credentials();
  const fallback = credentials.tokenFetcher;
  const tokenFetcher = fallback && (() => (newestFetcher(holders) ?? fallback)());
  const me = first.user ?? new first.sdk.User(first.userId);
  return new first.sdk.Session(sessionOptions(first.appId, me, { ...credentials, tokenFetcher }));
}

const newestFetcher = (holders: SharedSession["holders"]): Credentials["tokenFetcher"] =>
  [...holders.keys()]
    .map((holder) => holder.credentials().tokenFetcher)
    .filter((fetcher) => fetcher !== undefined)
    .at(-1);

/** The SDK tells nobody when other code destroys a session. Returns the way to destroy it quietly. */
function watchDestroy(session: SdkSession, onLost: () => void): () => void {
  const destroy = session.destroy.bind(session);
  Reflect.set(session, "destroy", () => {
    destroy();
    onLost();
  });
  return destroy;
}

function userWriter(session: SdkSession, first: UserData | undefined) {
  let written = first && hasData(first) ? first : undefined;
  const missing = (user: UserData) => (hasData(user) ? patchFor(written, user) : undefined);
  return {
    carries: (user: UserData) => missing(user) === undefined,
    async writeUser(user: UserData) {
      const patch = missing(user);
      if (patch === undefined) return;
      const before = written;
      written = user;
      try {
        await session.currentUser.set(patch);
      } catch (refusal) {
        if (written === user) written = before;
        throw refusal;
      }
    },
  };
}

function notificationSwitch(session: SdkSession) {
  let current: boolean | undefined;
  return async (enabled: boolean) => {
    if (enabled === current) return;
    current = enabled;
    await session.setDesktopNotificationEnabled(enabled);
  };
}
