import type * as Talk from "talkjs/all.js";
import type { SessionError } from "../errors/session-error.js";
import type { SessionErrorCode } from "../machines.js";
import { tryTo } from "../lib/try-call.js";
import { sessionOptions, type Credentials } from "./credentials.js";
import { createNotificationSwitch, type NotificationSwitch } from "./notification-switch.js";
import { onReturn } from "../lib/network.js";
import type { SdkSession, TalkSdk } from "./port.js";
import { createStore, type Readable } from "../lib/store.js";
import { fetchToken, type TokenFetcher } from "./token.js";
import { dataOf, hasData, merged, patchFor, type UserData, type UserPatch } from "./user-data.js";
import { wait } from "../lib/wait.js";
import { watchDestroy, watchLife } from "./watch-life.js";

/** What one holder of a session brings along. */
export interface Holder {
  readonly sdk: TalkSdk;
  readonly appId: string;
  readonly userId: string;
  /** Undefined where only the id is known. */
  readonly user: Talk.User | undefined;
  /** Always the newest: a token fetcher is called long after the session was opened. */
  credentials(): Credentials;
  /** The session was destroyed by other code, or died by itself. */
  lost(): void;
  /** Something went wrong with the session, and it lives on. By code: an error of another copy of this library is none of this one's. */
  report(code: SessionErrorCode, cause?: unknown): void;
}

/** Who holds a session, and who of them is on the way out. */
export type Holders = Map<Holder, { readonly leaving: boolean }>;

/** One live `Talk.Session`, as its holders see it. A plain object: another copy of this library may have made it. */
export interface SharedSession extends NotificationSwitch {
  readonly session: SdkSession;
  /** The user's id as it was asked for: an SDK may spell the one in `session.me` another way. */
  readonly userId: string;
  /** The latest unreads, for those who come late. */
  readonly unreads: Readable<Talk.UnreadConversation[] | undefined>;
  /** Whether it lives. One that died by itself is lost to its holders a microtask after this was asked. */
  isAlive(): boolean;
  /** How many hold it, and how many of them are on the way out. */
  count(): { readonly holders: number; readonly leaving: number };
  /** Whether the session has this data of its user already. */
  carries(user: UserData): boolean;
  /** Writes the difference between the data that the session has and this. */
  writeUser(user: UserData): Promise<void>;
  /** Whether TalkJS knows the app. Asked once, whoever wants to know. */
  isAppKnown(): Promise<boolean>;
}

/** What only the pool may have: whoever has a holder's request has its credentials. */
export interface OpenSession {
  readonly shared: SharedSession;
  readonly holders: Holders;
  /** What it was opened with. */
  readonly credentials: Credentials;
  /** Closes it, whatever is thrown on the way. */
  close(): void;
}

export function openSession(first: Holder, forget: () => void): OpenSession {
  const holders: Holders = new Map([[first, { leaving: false }]]);
  const life = new AbortController();
  const { signal } = life;
  const end = () => {
    life.abort();
    forget();
  };
  const lost = () => {
    if (signal.aborted) return;
    end();
    for (const holder of [...holders.keys()]) holder.lost();
  };
  const credentials = first.credentials();
  const tokenFetcher = tokenFetcherFor(first, holders, signal, () => void isAlive());
  const session = createSession(first, { ...credentials, tokenFetcher });
  const isAlive = watchLife(session, () => queueMicrotask(lost));
  const destroy = watchDestroy(session, isAlive, lost);
  try {
    const { unsubscribe, ...shared } = share(session, first);
    onReturn(isAlive, signal);
    const close = () => {
      end();
      if (!isAlive()) return;
      try {
        unsubscribe();
      } finally {
        destroy();
      }
    };
    const count = () => countOf(holders);
    return { shared: { ...shared, isAlive, count }, holders, credentials, close };
  } catch (refusal) {
    life.abort();
    tryTo(destroy);
    throw refusal;
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
    ...{ session, userId: holder.userId, unreads },
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

/** Asks the newest holder who can tell; the first one's function stands in when none can any more. */
function tokenFetcherFor(
  first: Holder,
  holders: Holders,
  signal: AbortSignal,
  refused: () => void,
): TokenFetcher | undefined {
  const fallback = first.credentials().tokenFetcher;
  if (!fallback) return undefined;
  const newest = () =>
    [...holders.keys()].filter((holder) => holder.credentials().tokenFetcher).at(-1) ?? first;
  const ask: TokenFetcher = () => (newest().credentials().tokenFetcher ?? fallback)();
  const report = ({ code, cause }: SessionError) => {
    newest().report(code, cause);
    // TalkJS may give the session up for it, once it knows.
    void wait(0, signal).then(refused);
  };
  return () => fetchToken({ ask, signal, report });
}

/** Remembers field by field what TalkJS has of the user, so that only what is new is written. */
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
    /** What is on its way already may still be refused: whoever asks again hears of that too. */
    async writeUser(data: UserData) {
      const patch = missing(data);
      if (patch) underWay = write(patch);
      return underWay;
    },
  };
}

/** TalkJS keeps the user that a session was opened with as its `me`, and samples write that back into conversations. */
const showAs = (session: SdkSession, me: Talk.User): boolean =>
  Reflect.defineProperty(session, "me", { value: me, configurable: true, enumerable: true });

function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => (answer ??= ask());
}
