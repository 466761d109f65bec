import { expect, test } from "vitest";
import { leaseSession } from "../../src/sdk/pool.js";
import { leasing } from "./leasing.js";

test("holders of one user share a session, which closes with the last of them", () => {
  const { ask, simulator } = leasing(leaseSession);
  const [first, second, third] = [ask("alice"), ask("alice"), ask("alice")];
  expect(first.session).toBe(second.session);
  second.release();
  first.release();
  expect(third.session?.isAlive).toBe(true);
  third.release();
  expect(third.session?.isAlive).toBe(false);
  expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
});

test("a lease that is given back twice counts once", () => {
  const { ask } = leasing(leaseSession);
  const [first, second] = [ask("alice"), ask("alice")];
  first.release();
  first.release();
  expect(second.session?.isAlive).toBe(true);
});

test("a call of a lease after its release changes nothing", () => {
  const { ask, simulator } = leasing(leaseSession);
  const { leave, stay, release } = ask("alice");
  release();
  leave(5_000);
  stay();
  release();
  expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  expect(simulator.ledger.deadCalls).toEqual([]);
});

test("a released lease that stays holds nothing", () => {
  const { ask, simulator } = leasing(leaseSession);
  const [first, second] = [ask("alice"), ask("alice")];
  first.release();
  first.stay();
  second.release();
  expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
});

test("a session that is gone takes its subscription to unreads along", () => {
  const { ask, simulator } = leasing(leaseSession);
  ask("alice").release();
  expect(simulator.ledger.subscriptions).toMatchObject({ open: 0, dropped: 0 });
});

test("two users who stay have a session each", () => {
  const { ask, simulator } = leasing(leaseSession);
  const [alice, bob] = [ask("alice"), ask("bob")];
  expect(alice.session).not.toBe(bob.session);
  expect(simulator.ledger.sessions.open).toBe(2);
});

test("apps and SDKs do not share sessions", () => {
  const { ask } = leasing(leaseSession);
  const { ask: askElsewhere } = leasing(leaseSession);
  const sessions = [ask("alice"), ask("alice", { appId: "other" }), askElsewhere("alice")];
  expect(new Set(sessions.map(({ session }) => session)).size).toBe(3);
});

test("the same user's next holder joins a session that is being left", () => {
  const { ask, simulator } = leasing(leaseSession);
  const first = ask("alice");
  first.leave();
  const second = ask("alice");
  first.release();
  expect(second.session).toBe(first.session);
  expect(second.session?.isAlive).toBe(true);
  expect(simulator.ledger.sessions.opened).toBe(1);
});

test("another user's holder waits until a session that is being left is closed", () => {
  const { ask, simulator } = leasing(leaseSession);
  const alice = ask("alice");
  alice.leave();
  const bob = ask("bob");
  expect(bob.told).toEqual([]);
  alice.release();
  expect(bob.told).toEqual(["leased"]);
  expect(simulator.ledger.sessions).toMatchObject({ opened: 2, mostOpen: 1 });
});

test("another user's holder goes on when the session that it waits for is kept", () => {
  const { ask } = leasing(leaseSession);
  const alice = ask("alice");
  alice.leave();
  const bob = ask("bob");
  alice.stay();
  expect(bob.told).toEqual(["leased"]);
});

test("a session with one holder who stays is not waited for", () => {
  const { ask } = leasing(leaseSession);
  const [leaving] = [ask("alice"), ask("alice")];
  leaving.leave();
  expect(ask("bob").told).toEqual(["leased"]);
});

test("who no longer waits is not given a session", () => {
  const { ask, simulator } = leasing(leaseSession);
  const alice = ask("alice");
  alice.leave();
  const bob = ask("bob");
  bob.withdraw();
  alice.release();
  expect(bob.told).toEqual([]);
  expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
});

test("all who wait for one session are served when it closes", () => {
  const { ask, simulator } = leasing(leaseSession);
  const alice = ask("alice");
  alice.leave();
  const waiting = [ask("bob"), ask("bob"), ask("carol")];
  alice.release();
  expect(waiting.map(({ told }) => told)).toEqual([["leased"], ["leased"], ["leased"]]);
  expect(simulator.ledger.sessions.mostOpenByUser).toEqual({ alice: 1, bob: 1, carol: 1 });
});

test("a session destroyed by other code is lost for all holders, and the next is a new one", () => {
  const { ask, simulator } = leasing(leaseSession);
  const [first, second] = [ask("alice"), ask("alice")];
  first.session?.destroy();
  expect([first.told, second.told]).toEqual([
    ["leased", "lost"],
    ["leased", "lost"],
  ]);
  const third = ask("alice");
  first.release();
  second.release();
  expect(third.session?.isAlive).toBe(true);
  expect(simulator.ledger).toMatchObject({ sessions: { opened: 2, open: 1 }, deadCalls: [] });
});

test("another user is served when the session that it waits for is destroyed by other code", () => {
  const { ask } = leasing(leaseSession);
  const alice = ask("alice");
  alice.leave();
  const bob = ask("bob");
  alice.session?.destroy();
  alice.release();
  expect(bob.told).toEqual(["leased"]);
});

test("a session that died in silence is replaced at the next contact, and takes nothing along", async () => {
  const { ask, simulator } = leasing(leaseSession);
  simulator.unknowns.expiredToken = "dies";
  simulator.fail("tokenFetcher", { times: 1 });
  const first = ask("alice", { credentials: () => ({ tokenFetcher: () => "refused" }) });
  const [dead] = simulator.sessions;
  if (dead) await simulator.requestToken(dead);
  expect(dead?.isAlive).toBe(false);
  const second = ask("alice");
  expect(second.session?.isAlive).toBe(true);
  first.release();
  expect(ask("alice").session).toBe(second.session);
});

test("an SDK that refuses to open a session fails the asker, and hinders nobody", () => {
  const { ask, simulator } = leasing(leaseSession);
  simulator.fail("Session", { times: 1, error: new Error("no such app") });
  const first = ask("alice");
  expect(first.told).toEqual(["failed"]);
  expect(first.causes[0]).toMatchObject({ message: "no such app" });
  expect(ask("alice").told).toEqual(["leased"]);
  expect(ask("bob").told).toEqual(["leased"]);
});

test("a session whose unreads cannot be watched is not left open", () => {
  const { ask, simulator } = leasing(leaseSession);
  simulator.fail("Unreads.onChange", { times: 1 });
  expect(ask("alice").told).toEqual(["failed"]);
  expect(simulator.ledger.sessions.open).toBe(0);
});

test("a session that throws while it closes is reported and given up, and others are served", () => {
  const { ask, simulator } = leasing(leaseSession);
  simulator.fail("Session.destroy", { times: 1 });
  const alice = ask("alice");
  alice.leave();
  const bob = ask("bob");
  alice.release();
  expect(alice.told).toEqual(["leased", "session-close-failed"]);
  expect(bob.told).toEqual(["leased"]);
  expect(ask("alice").session).not.toBe(alice.session);
});

test("a holder with another signature joins, and the mismatch is reported", () => {
  const { ask, simulator } = leasing(leaseSession);
  ask("alice", { credentials: () => ({ signature: "one" }) });
  expect(ask("alice", { credentials: () => ({ signature: "one" }) }).told).toEqual(["leased"]);
  const other = ask("alice", { credentials: () => ({ signature: "two" }) });
  expect(other.told).toEqual(["credentials-mismatch", "leased"]);
  expect(simulator.sessions.map((one) => simulator.optionsOf(one).signature)).toEqual(["one"]);
});

test("a session that everyone is leaving is not joined with another signature", () => {
  const { ask, simulator } = leasing(leaseSession);
  const old = ask("alice", { credentials: () => ({ signature: "one" }) });
  old.leave();
  const next = ask("alice", { credentials: () => ({ signature: "two" }) });
  old.release();
  expect(next.told).toEqual(["leased"]);
  expect(simulator.sessions.map((one) => simulator.optionsOf(one).signature)).toEqual(["two"]);
  expect(simulator.ledger.sessions.mostOpen).toBe(1);
});

test("absent credentials are left out of the session's options, given ones are passed", () => {
  const { ask, simulator } = leasing(leaseSession);
  ask("alice");
  ask("bob", { credentials: () => ({ token: "t", signature: "s" }) });
  const [bare, full] = simulator.sessions.map((one) => simulator.optionsOf(one));
  expect(Object.keys(bare ?? {})).toEqual(["appId", "me"]);
  expect(full).toMatchObject({ token: "t", signature: "s" });
});

test("a lease asks for credentials once, whether it opens a session, joins one, or waits for one", () => {
  const { ask } = leasing(leaseSession);
  const asks: string[] = [];
  const counting = (signature: string) => ({
    credentials: () => {
      asks.push(signature);
      return { signature };
    },
  });
  const first = ask("alice", counting("first"));
  expect(asks).toEqual(["first"]);
  ask("alice", counting("first")).release();
  expect(asks).toEqual(["first", "first"]);
  first.leave(5_000);
  first.release();
  const next = ask("alice", counting("next"));
  expect(asks).toEqual(["first", "first", "next"]);
  expect(next.told).toEqual(["leased"]);
  next.release();
});
