import { isCovered, type Credentials } from "./credentials.js";
import type { Holder } from "./holder.js";
import { openSession, type OpenSession, type SharedSession } from "./shared-session.js";

/** A holder's lease of a session. You may call every method at any time, twice, and late. */
export interface Lease {
  readonly shared: SharedSession;
  /** Marks the holder as leaving: the next holder of the same user joins, a holder of another user waits. */
  leave(lingerMs: number): void;
  /** Marks the holder as staying. */
  stay(): void;
  /** Releases the lease. The last holder closes the session after its `lingerMs`. */
  release(): void;
}

export interface LeaseRequest extends Holder {
  leased(lease: Lease): void;
  /** Called when the SDK refuses to open a session. */
  failed(cause: unknown): void;
}

interface PooledSession extends OpenSession {
  /** Set while it has no holder. */
  lingering?: { readonly cancel: () => void; readonly end: () => void } | undefined;
}

interface Pool {
  /** By user id. */
  readonly sessions: Map<string, PooledSession>;
  /** Requests that wait until another user's session closes. */
  readonly waiting: Set<() => void>;
  /** Whether the waiting requests are being served, and whether another round has to follow. */
  admission: "none" | "running" | "again";
}

type LeaseSession = (request: LeaseRequest) => () => void;

interface Leasing {
  readonly lease: LeaseSession;
  /** Whether a session of this SDK is open, in any app. */
  readonly isInUse: (sdk: object) => boolean;
}

/**
 * On `globalThis`, so that two copies of this library on a page share their sessions. The value has two functions,
 * which list no sessions and return no credentials. A script that knows the app and the user can still join an open
 * session, because nothing distinguishes it from another copy.
 */
const POOL = Symbol.for("talkjs-session.pool@1");

/** Leases the session of a user: joins the open one, or opens one. Returns a function that withdraws the request. */
export const leaseSession: LeaseSession = (request) => leasing().lease(request);

/** Whether a session of this SDK is open, in any app. */
export const isInUse: Leasing["isInUse"] = (sdk) => leasing().isInUse(sdk);

function leasing(): Leasing {
  // Only copies of this library use this symbol, and version @1 always has this shape.
  const known = Reflect.get(globalThis, POOL) as Leasing | undefined;
  const shared = known ?? createLeasing();
  if (!known) Object.defineProperty(globalThis, POOL, { value: shared });
  return shared;
}

function createLeasing(): Leasing {
  const pools = new WeakMap<object, Map<string, Pool>>();
  const poolFor = ({ sdk, appId }: Holder): Pool => {
    const apps = within(pools, sdk, () => new Map<string, Pool>());
    return within(apps, appId, createPool);
  };
  const lease: LeaseSession = (request) => {
    const pool = poolFor(request);
    const attempt = () => {
      pool.waiting.delete(attempt);
      serve(pool, request, attempt);
    };
    attempt();
    return () => void pool.waiting.delete(attempt);
  };
  const isInUse = (sdk: object) =>
    [...(pools.get(sdk)?.values() ?? [])].some(({ sessions }) => sessions.size > 0);
  return Object.freeze({ lease, isInUse });
}

const createPool = (): Pool => ({
  sessions: new Map(),
  waiting: new Set(),
  admission: "none",
});

function within<Key, Value>(
  map: Pick<Map<Key, Value>, "get"> & { set(key: Key, value: Value): unknown },
  key: Key,
  create: () => Value,
): Value {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}

/** Releases the lease if the holder throws while it takes it, so that no session is left behind. */
function serve(pool: Pool, request: LeaseRequest, later: () => void): void {
  let lease: Lease | undefined;
  try {
    const credentials = request.credentials();
    endLingering(pool, request, credentials);
    if (mustWait(pool, request, credentials)) return void pool.waiting.add(later);
    const open = join(pool, request) ?? openFor(pool, request, credentials);
    lease = leaseOf(pool, open, request);
    if (!isCovered(credentials, open.credentials)) request.report("credentials-mismatch");
    request.leased(lease);
  } catch (cause) {
    lease?.release();
    request.failed(cause);
  }
}

/** A leaving session has to close before another opens: a user switch never has two live sessions. */
const mustWait = (pool: Pool, { userId }: LeaseRequest, credentials: Credentials): boolean =>
  !canJoin(pool.sessions.get(userId), credentials) && [...pool.sessions.values()].some(isLeaving);

/** A leaving session with other credentials is not joined. */
const canJoin = (open: OpenSession | undefined, credentials: Credentials): boolean =>
  open !== undefined && (isCovered(credentials, open.credentials) || !isLeaving(open));

const isLeaving = ({ holders, leaving }: OpenSession): boolean => leaving.size === holders.size;

function endLingering(pool: Pool, request: LeaseRequest, credentials: Credentials): void {
  for (const [userId, open] of [...pool.sessions])
    if (userId !== request.userId || !canJoin(open, credentials)) open.lingering?.end();
}

function join(pool: Pool, request: LeaseRequest): PooledSession | undefined {
  const open = pool.sessions.get(request.userId);
  if (!open?.shared.isAlive()) return undefined;
  open.lingering?.cancel();
  open.holders.add(request);
  return open;
}

function openFor(pool: Pool, request: LeaseRequest, credentials: Credentials): PooledSession {
  const open: PooledSession = openSession(request, credentials, () => {
    if (pool.sessions.get(request.userId) !== open) return;
    open.lingering?.cancel();
    pool.sessions.delete(request.userId);
  });
  pool.sessions.set(request.userId, open);
  return open;
}

function leaseOf(pool: Pool, open: PooledSession, holder: LeaseRequest): Lease {
  const { shared, holders, leaving } = open;
  let lingerMs = 0;
  return {
    shared,
    leave(ms) {
      lingerMs = ms;
      if (holders.has(holder)) leaving.add(holder);
    },
    stay() {
      leaving.delete(holder);
      admitWaiting(pool);
    },
    release() {
      leaving.delete(holder);
      if (!holders.delete(holder) || holders.size > 0) return;
      if (lingerMs > 0 && shared.isAlive()) linger(pool, open, holder, lingerMs);
      else close(pool, open, holder);
    },
  };
}

function linger(pool: Pool, open: PooledSession, holder: LeaseRequest, lingerMs: number): void {
  const cancel = () => {
    clearTimeout(timer);
    open.lingering = undefined;
  };
  const end = () => {
    cancel();
    close(pool, open, holder);
  };
  const timer = setTimeout(end, lingerMs);
  open.lingering = { cancel, end };
  admitWaiting(pool);
}

function close(pool: Pool, open: OpenSession, holder: LeaseRequest): void {
  try {
    open.close();
  } catch (cause) {
    holder.report("session-close-failed", cause);
  }
  admitWaiting(pool);
}

/**
 * Serves the requests that waited. A holder that gets its session calls this again: that adds a round, because with
 * hundreds of holders a nested call for each would overflow the stack.
 */
function admitWaiting(pool: Pool): void {
  const isRunning = pool.admission !== "none";
  pool.admission = "again";
  if (isRunning) return;
  try {
    while (pool.admission === "again") {
      pool.admission = "running";
      for (const attempt of [...pool.waiting]) if (pool.waiting.has(attempt)) attempt();
    }
  } finally {
    pool.admission = "none";
  }
}
