import { openSharedSession, type Holder, type SharedSession } from "./shared-session.js";

/** A holder's hold on a session. Every method may be called at any time, twice, and late. */
export interface Lease {
  readonly shared: SharedSession;
  /** The holder is on its way out: its own user's next holder joins, another user's waits. */
  leave(lingerMs: number): void;
  /** It came back after all. */
  stay(): void;
  /** Gives the session back; the last one out closes it, after the time it was left with. */
  release(): void;
}

export interface LeaseRequest extends Holder {
  leased(lease: Lease): void;
  /** The SDK refused to open a session. */
  failed(cause: unknown): void;
}

interface Pool {
  readonly sessions: Map<string, SharedSession>;
  /** Those who wait for another user's session to close. */
  readonly waiting: Set<() => void>;
  /** Sessions without a holder, by user id. */
  readonly lingering: Map<string, { readonly cancel: () => void; readonly end: () => void }>;
}

type Pools = WeakMap<object, Map<string, Pool>>;

/** On `globalThis`, so that two copies of this library on a page share their sessions. */
const POOLS = Symbol.for("talkjs-session.pool@1");

function poolFor({ sdk, appId }: Holder): Pool {
  // A symbol that only copies of this library know; all of them keep this shape while it is @1.
  const registry = globalThis as { [POOLS]?: Pools };
  const apps = within((registry[POOLS] ??= new WeakMap()), sdk, () => new Map<string, Pool>());
  return within(apps, appId, () => ({
    sessions: new Map(),
    waiting: new Set(),
    lingering: new Map(),
  }));
}

function within<Key, Value>(
  map: Pick<Map<Key, Value>, "get"> & { set(key: Key, value: Value): unknown },
  key: Key,
  create: () => Value,
): Value {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}

/** Leases the session of a user: joins the one that is open, or opens one. Returns how to withdraw the request. */
export function leaseSession(request: LeaseRequest): () => void {
  const pool = poolFor(request);
  const attempt = () => {
    pool.waiting.delete(attempt);
    endLingering(pool, request);
    if (mustWait(pool, request)) pool.waiting.add(attempt);
    else take(pool, request);
  };
  attempt();
  return () => void pool.waiting.delete(attempt);
}

/** What is on its way out must be gone before another opens: never two alive in a user switch. */
const mustWait = (pool: Pool, request: LeaseRequest): boolean =>
  !canJoin(pool.sessions.get(request.userId), request) &&
  [...pool.sessions.values()].some(isLeaving);

/** A session that nobody keeps is not kept alive with credentials that nobody has any more. */
const canJoin = (shared: SharedSession | undefined, request: LeaseRequest): boolean =>
  shared !== undefined &&
  (shared.signature === request.credentials().signature || !isLeaving(shared));

const isLeaving = ({ holders }: SharedSession): boolean =>
  [...holders.values()].every(({ leaving }) => leaving);

function endLingering(pool: Pool, request: LeaseRequest): void {
  for (const [userId, { end }] of [...pool.lingering]) {
    if (userId !== request.userId || !canJoin(pool.sessions.get(userId), request)) end();
  }
}

function take(pool: Pool, request: LeaseRequest): void {
  let shared: SharedSession;
  try {
    shared = join(pool, request) ?? open(pool, request);
  } catch (cause) {
    request.failed(cause);
    return;
  }
  if (shared.signature !== request.credentials().signature) request.report("credentials-mismatch");
  request.leased(leaseOf(pool, shared, request));
}

function join(pool: Pool, request: LeaseRequest): SharedSession | undefined {
  const shared = pool.sessions.get(request.userId);
  if (!shared?.session.isAlive) return undefined;
  pool.lingering.get(request.userId)?.cancel();
  shared.holders.set(request, { leaving: false });
  return shared;
}

function open(pool: Pool, request: LeaseRequest): SharedSession {
  const shared = openSharedSession(request, () => {
    if (pool.sessions.get(request.userId) !== shared) return;
    pool.lingering.get(request.userId)?.cancel();
    pool.sessions.delete(request.userId);
  });
  pool.sessions.set(request.userId, shared);
  return shared;
}

function leaseOf(pool: Pool, shared: SharedSession, holder: LeaseRequest): Lease {
  let lingerMs = 0;
  const mark = (leaving: boolean) => {
    if (shared.holders.has(holder)) shared.holders.set(holder, { leaving });
  };
  return {
    shared,
    leave(ms) {
      lingerMs = ms;
      mark(true);
    },
    stay() {
      mark(false);
      admitWaiting(pool);
    },
    release() {
      if (!shared.holders.delete(holder) || shared.holders.size > 0) return;
      if (lingerMs > 0 && shared.session.isAlive) linger(pool, shared, holder, lingerMs);
      else close(pool, shared, holder);
    },
  };
}

function linger(pool: Pool, shared: SharedSession, holder: LeaseRequest, lingerMs: number): void {
  const cancel = () => {
    clearTimeout(timer);
    pool.lingering.delete(holder.userId);
  };
  const end = () => {
    cancel();
    close(pool, shared, holder);
  };
  const timer = setTimeout(end, lingerMs);
  pool.lingering.set(holder.userId, { cancel, end });
  admitWaiting(pool);
}

function close(pool: Pool, shared: SharedSession, holder: LeaseRequest): void {
  try {
    shared.close();
  } catch (cause) {
    holder.report("session-close-failed", cause);
  }
  admitWaiting(pool);
}

function admitWaiting(pool: Pool): void {
  for (const attempt of [...pool.waiting]) if (pool.waiting.has(attempt)) attempt();
}
