import { expect, test } from "vitest";
import { configured, failedOf, userOf, walkTo } from "./walk.js";

test("a session that is started again during `destroying` stays the same", () => {
  const { at, send, statuses, actor } = walkTo("alive");
  const held = actor.getSnapshot().children["heldSession"];
  send({ type: "stop" }, { type: "start" });
  expect(at()).toBe("alive.synced");
  expect(statuses.slice(-2)).toEqual(["destroying", "alive.synced"]);
  expect(actor.getSnapshot().children["heldSession"]).toBe(held);
});

test("the grace period of a session that starts again is cancelled", () => {
  const { at, send, pass } = walkTo("alive");
  send({ type: "stop" }, { type: "start" });
  pass(60_000);
  expect(at()).toBe("alive.synced");
});

test("users A, B and A again in one tick keep A's session", () => {
  const { at, send, context } = walkTo("alive");
  send(configured({ user: userOf("bob") }), configured({ user: userOf("alice", 3) }));
  expect(at()).toBe("alive.updatingUser");
  expect(context().identity?.userId).toBe("alice");
});

test("users A, B, A and B in one tick end with B's identity", () => {
  const { at, send, pass, context } = walkTo("alive");
  for (const id of ["bob", "alice", "bob"]) send(configured({ user: userOf(id) }));
  expect(at()).toBe("destroying");
  pass(0);
  send({ type: "session.leased", revision: 1 });
  expect(at()).toBe("alive.synced");
  expect(context().identity?.userId).toBe("bob");
});

test("a user who changes while a session is leased for another takes a new lease", () => {
  const { at, send, context, actor } = walkTo("syncingUser");
  const first = actor.getSnapshot().children["heldSession"];
  send(configured({ user: userOf("bob") }));
  expect(at()).toBe("syncingUser.leasing");
  expect(context().identity?.userId).toBe("bob");
  expect(first?.getSnapshot().status).toBe("stopped");
});

test("a session waits for credentials that are announced again during a lease", () => {
  const { at, send, working } = walkTo("syncingUser");
  expect(working()).toEqual(["heldSession"]);
  send(configured({ credentials: "announced" }));
  expect(at()).toBe("idle");
  expect(working()).toEqual([]);
});

test("a stopped session that is started for another user opens a session for that user", () => {
  const { at, send, pass } = walkTo("destroying");
  send(configured({ user: userOf("bob") }), { type: "start" });
  expect(at()).toBe("destroying");
  pass(0);
  expect(at()).toBe("syncingUser.leasing");
});

test("a session that is stopped and started while it loads restarts its attempts", () => {
  const { at, send, context } = walkTo("initializing");
  send(failedOf("sdk.failed", "script-blocked"), { type: "stop" }, { type: "start" });
  expect(at()).toBe("initializing.loading");
  expect(context().attempt).toBe(1);
});

test("credentials that are announced again leave a live session alone, and apply to the next one", () => {
  const { at, send, pass } = walkTo("alive");
  send(configured({ credentials: "announced" }));
  expect(at()).toBe("alive.synced");
  send(configured({ credentials: "announced", user: userOf("bob") }));
  pass(0);
  expect(at()).toBe("idle");
  send(configured({ user: userOf("bob") }));
  expect(at()).toBe("syncingUser.leasing");
});

test("late events of stopped actors have no effect", () => {
  const { at, send } = walkTo("alive");
  send({ type: "sdk.loaded" }, failedOf("sdk.failed", "script-blocked"));
  send(failedOf("user.failed", "user-failed"), { type: "user.updated", revision: 9 });
  expect(at()).toBe("alive.synced");
});
