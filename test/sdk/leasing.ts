import type { Lease, LeaseRequest, leaseSession } from "../../src/sdk/pool.js";
import { createTalkSimulator, type TalkSimulator } from "../../src/testing.js";

/** Requests sessions of one simulator from the pool, and records the callbacks of each request. */
export function leasing(lease: typeof leaseSession, simulator = createTalkSimulator()) {
  const ask = (userId: string, changes: Partial<LeaseRequest> = {}) =>
    asking(lease, simulator, userId, changes);
  return { simulator, ask };
}

function asking(
  lease: typeof leaseSession,
  { Talk }: TalkSimulator,
  userId: string,
  changes: Partial<LeaseRequest>,
) {
  const told: string[] = [];
  const causes: unknown[] = [];
  let held: Lease | undefined;
  const note = (what: string, cause?: unknown) => {
    told.push(what);
    causes.push(cause);
  };
  const withdraw = lease({
    sdk: Talk,
    appId: "app",
    userId,
    user: undefined,
    credentials: () => ({}),
    leased: (taken) => {
      told.push("leased");
      held = taken;
    },
    failed: (cause) => note("failed", cause),
    lost: () => note("lost"),
    report: note,
    ...changes,
  });
  return {
    told,
    causes,
    withdraw,
    get session() {
      return held?.shared.session;
    },
    get shared() {
      if (!held) throw new Error(`${userId} has no lease`);
      return held.shared;
    },
    leave: (lingerMs = 0) => held?.leave(lingerMs),
    stay: () => held?.stay(),
    release: () => held?.release(),
  };
}
