import type * as Talk from "talkjs/all.js";
import type { SessionError } from "../errors/session-error.js";
import type { SessionErrorCode } from "../machines.js";
import { tryTo } from "../lib/try-call.js";
import { sessionOptions, type Credentials } from "./credentials.js";
import { createNotificationSwitch, type NotificationSwitch } from "./notification-switch.js";
import { onReturn } from "../lib/network.js";
import { once } from "../lib/once.js";
import type { SdkSession, TalkSdk } from "./port.js";
import { createStore, type Readable } from "../lib/store.js";
import { fetchToken, type TokenFetcher } from "./token.js";
import { dataOf, hasData, merged, patchFor, type UserData, type UserPatch } from "./user-data.js";
import { wait } from "../lib/wait.js";
import { watchDestroy, watchLife } from "./watch-life.js";

/** The data that one holder of a session provides. */
export interface Holder {
  readonly sdk: TalkSdk;
  readonly appId: string;
  readonly userId: string;
  /** Undefined if only the id is known. */
  readonly user: Talk.User | undefined;
  /** Returns the newest credentials: the SDK calls a token fetcher long after the session was opened. */
  credentials(): Credentials;
  /** Called when other code destroyed the session, or when it ended by itself. */
  lost(): void;
  /** Reports an error that the session survives. It takes a code, because another copy of this library has another error class. */
  report(code: SessionErrorCode, cause?: unknown): void;
}

/** The holders of a session, and which of them are leaving. */
export type Holders = Map<Holder, { readonly leaving: boolean }>;

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
  readonly holders: Holders;
  /** The credentials that it was opened with. */
  readonly credentials: Credentials;
  /** Closes it, also if a step throws. */
  close(): void;
}

export function openSession(
  first: Holder,
  credentials: Credentials,
  forget: () => void,
): OpenSession {
  const holders: Holders = new Map([[first, { leaving: false }]]);
  let hasEnded = false;
  let stopListening = () => {};
  const tokens = tokensFor(first, credentials, holders, () => void isAlive());
  const end = () => {
    hasEnded = true;
    tokens?.stop();
    stopListening();
    forget();
  };
  const lost = () => {
    if (hasEnded) return;
    end();
    for (const holder of [...holders.keys()]) holder.lost();
  };
  const session = createSession(first, { ...credentials, tokenFetcher: tokens?.fetch });
  const isAlive = watchLife(session, () => queueMicrotask(lost));
  const destroy = watchDestroy(session, isAlive, lost);
  try {
    const { unsubscribe, ...shared } = share(session, first);
    stopListening = onReturn(isAlive);
    const close = () => {
      // Not every SDK can say that it is dead.
      if (hasEnded) return;
      end();
      if (isAlive()) endBoth(unsubscribe, destroy);
    };
    const count = () => countOf(holders);
    return { shared: { ...shared, isAlive, count }, holders, credentials, close };
  } catch (refusal) {
    hasEnded = true;
    tokens?.stop();
    tryTo(destroy);
    throw refusal;
  }
}

function endBoth(first: () => void, second: () => void): void {
  try {
    first();
  } finally {
    second();
  }
}

const countOf = (holders: Holders) => ({
  holders: holders.size,
  leaving: [...holders.values()].filter(({ leaving }) => leaving).length,
});

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

/** Fetches tokens until it is stopped. */
interface Tokens {
  readonly fetch: TokenFetcher;
  readonly stop: () => void;
}

/** Calls the fetcher of the newest holder that has one, else the fetcher that the session was opened with. */
function tokensFor(
  first: Holder,
  { tokenFetcher: fallback }: Credentials,
  holders: Holders,
  refused: () => void,
): Tokens | undefined {
  if (!fallback) return undefined;
  const life = new AbortController();
  const { signal } = life;
  const newest = () =>
    [...holders.keys()].filter((holder) => holder.credentials().tokenFetcher).at(-1) ?? first;
  const ask: TokenFetcher = () => (newest().credentials().tokenFetcher ?? fallback)();
  const report = ({ code, cause }: SessionError) => {
    newest().report(code, cause);
    // TalkJS can end the session when it learns of this.
    void wait(0, signal).then(refused);
  };
  return { fetch: () => fetchToken({ ask, signal, report }), stop: () => life.abort() };
}

/** Stores the last value of each field, so that only new values are written. */
function userWriter({ sdk, userId, user }: Holder, session: SdkSession) {
  let accepted: UserData = user ? dataOf(user) : { id: userId, name: "" };
  let patches: UserPatch[] = [];
  let open = 0;
  let underWay: Promise<void> | undefined;
  const written = () => patches.reduce<UserData>(merged, accepted);
  const missing = (data: UserData) => (hasData(data) ? patchFor(written(), data) : undefined);
  const write = async (patch: UserPatch) => {
    patches.push(patch);
    open += 1;
    try {
      await session.currentUser.set(patch);
    } catch (refusal) {
      if (patches.at(-1) === patch) underWay = undefined;
      patches = patches.filter((other) => other !== patch);
      throw refusal;
    } finally {
      open -= 1;
      if (open === 0) [accepted, patches] = [written(), []];
    }
    showAs(session, new sdk.User(written()));
  };
  return {
    carries: (data: UserData) => missing(dataOf(data)) === undefined,
    /** A write that is still running can fail, so a second caller gets its result too. */
    async writeUser(data: UserData) {
      const patch = missing(data);
      if (patch) underWay = write(patch);
      return underWay;
    },
  };
}

/** TalkJS keeps the original user in `session.me`, and its samples write `me` into conversations. */
const showAs = (session: SdkSession, me: Talk.User): boolean =>
  Reflect.defineProperty(session, "me", { value: me, configurable: true, enumerable: true });
