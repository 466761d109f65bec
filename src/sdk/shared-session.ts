import type * as Talk from "talkjs/all.js";
import type { SessionError } from "../errors/session-error.js";
import type { SessionErrorCode } from "../machines.js";
import { sessionOptions, type Credentials } from "./credentials.js";
import { createNotificationSwitch, type NotificationSwitch } from "./notification-switch.js";
import type { SdkSession, TalkSdk } from "./port.js";
import { createStore, type Readable, type Store } from "./store.js";
import { fetchToken, type TokenFetcher } from "./token.js";
import { hasData, patchFor, type UserData, type UserPatch } from "./user-data.js";

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
  /** Something went wrong with the session, and it lives on. By code: an error of another copy of this library is none of this one's. */
  report(code: SessionErrorCode, cause?: unknown): void;
}

/** One live `Talk.Session` with all who hold it. A plain object: another copy of this library may have made it. */
export interface SharedSession extends NotificationSwitch {
  readonly session: SdkSession;
  /** The user's id as it was asked for: an SDK may spell the one in `session.me` another way. */
  readonly userId: string;
  /** Who holds it, and who of them is on the way out. */
  readonly holders: Map<Holder, { leaving: boolean }>;
  readonly signature: string | undefined;
  /** The latest unreads, for those who come late. */
  readonly unreads: Readable<Talk.UnreadConversation[] | undefined>;
  /** Whether the session has this data of its user already. */
  carries(user: UserData): boolean;
  /** Writes the difference between the data that the session has and this. */
  writeUser(user: UserData): Promise<void>;
  /** Whether TalkJS knows the app. Asked once, whoever wants to know. */
  isAppKnown(): Promise<boolean>;
  close(): void;
}

export function openSharedSession(first: Holder, forget: () => void): SharedSession {
  const holders: SharedSession["holders"] = new Map([[first, { leaving: false }]]);
  const life = new AbortController();
  const session = createSession(first, holders, life.signal);
  const unreads = createStore<Talk.UnreadConversation[] | undefined>(undefined);
  const subscription = watchUnreads(session, unreads);
  const end = () => {
    life.abort();
    forget();
  };
  const destroy = watchDestroy(session, () => {
    end();
    for (const holder of [...holders.keys()]) holder.lost();
  });
  return {
    session,
    userId: first.userId,
    holders,
    signature: first.credentials().signature,
    unreads,
    ...userWriter(session, first.user),
    ...createNotificationSwitch(session),
    isAppKnown: once(() => session.hasValidCredentials()),
    close() {
      end();
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

function createSession(
  first: Holder,
  holders: SharedSession["holders"],
  signal: AbortSignal,
): SdkSession {
  const credentials = first.credentials();
  const me = first.user ?? new first.sdk.User(first.userId);
  const { tokenFetcher: given } = credentials;
  const tokenFetcher = given && patientFetcher(given, first, holders, signal);
  return new first.sdk.Session(sessionOptions(first.appId, me, { ...credentials, tokenFetcher }));
}

/** Asks the newest holder who can tell; the first one's function stands in when none can any more. */
function patientFetcher(
  fallback: TokenFetcher,
  first: Holder,
  holders: SharedSession["holders"],
  signal: AbortSignal,
) {
  const newest = () =>
    [...holders.keys()].filter((holder) => holder.credentials().tokenFetcher).at(-1) ?? first;
  const ask: TokenFetcher = () => (newest().credentials().tokenFetcher ?? fallback)();
  const report = ({ code, cause }: SessionError) => newest().report(code, cause);
  return () => fetchToken({ ask, signal, report });
}

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
  let written = first;
  let underWay: Promise<void> | undefined;
  const missing = (user: UserData) => (hasData(user) ? patchFor(written, user) : undefined);
  const write = async (user: UserData, patch: UserPatch) => {
    const before = written;
    written = user;
    try {
      await session.currentUser.set(patch);
    } catch (refusal) {
      if (written === user) [written, underWay] = [before, undefined];
      throw refusal;
    }
  };
  return {
    carries: (user: UserData) => missing(user) === undefined,
    /** What is on its way already may still be refused: whoever asks again hears of that too. */
    async writeUser(user: UserData) {
      const patch = missing(user);
      if (patch) underWay = write(user, patch);
      return underWay;
    },
  };
}

function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => (answer ??= ask());
}
