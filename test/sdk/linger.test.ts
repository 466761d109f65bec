import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { leaseSession } from "../../src/sdk/pool.js";
import { leasing } from "./leasing.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A session that lingers after its only holder released it. */
function lingering(ms = 1_000) {
  const all = leasing(leaseSession);
  const holder = all.ask("alice");
  all.simulator.flush();
  holder.leave(ms);
  holder.release();
  return { ...all, holder };
}

test("a session lingers as long as it was left with, and then closes", () => {
  const { holder } = lingering();
  vi.advanceTimersByTime(999);
  expect(holder.session?.isAlive).toBe(true);
  vi.advanceTimersByTime(1);
  expect(holder.session?.isAlive).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

test("a lingering session is joined by its own user's next holder, and its time is off", () => {
  const { ask, holder } = lingering();
  const next = ask("alice");
  expect(next.session).toBe(holder.session);
  vi.advanceTimersByTime(5_000);
  expect(next.session?.isAlive).toBe(true);
  next.release();
  expect(next.session?.isAlive).toBe(false);
});

test("a lingering session is ended at once by another user", () => {
  const { ask, holder, simulator } = lingering();
  const bob = ask("bob");
  expect(holder.session?.isAlive).toBe(false);
  expect(bob.told).toEqual(["leased"]);
  expect(simulator.ledger.sessions.mostOpen).toBe(1);
  simulator.flush();
  expect(vi.getTimerCount()).toBe(0);
});

test("a session lingers only after the last holder", () => {
  const { ask, simulator } = leasing(leaseSession);
  const [first, second] = [ask("alice"), ask("alice")];
  simulator.flush();
  first.leave(1_000);
  first.release();
  expect(vi.getTimerCount()).toBe(0);
  second.release();
  expect(simulator.ledger.sessions.open).toBe(0);
});

test("who waits for a session that is being left is served when it lingers: it ends", () => {
  const { ask, simulator } = leasing(leaseSession);
  const alice = ask("alice");
  alice.leave(1_000);
  const bob = ask("bob");
  alice.release();
  expect(bob.told).toEqual(["leased"]);
  expect(simulator.ledger.sessions).toMatchObject({ mostOpen: 1, open: 1 });
});

test("a lingering session that other code destroys leaves no timer that could end the next one", () => {
  const { ask, holder, simulator } = lingering();
  holder.session?.destroy();
  const next = ask("alice");
  simulator.flush();
  next.leave(2_000);
  next.release();
  vi.advanceTimersByTime(1_500);
  const last = ask("alice");
  expect(last.session).toBe(next.session);
  vi.advanceTimersByTime(5_000);
  expect(last.session?.isAlive).toBe(true);
});

test("a lingering session is not joined with another signature", () => {
  const { ask, holder } = lingering();
  const next = ask("alice", { credentials: () => ({ signature: "new" }) });
  expect(next.told).toEqual(["leased"]);
  expect(holder.session?.isAlive).toBe(false);
});
