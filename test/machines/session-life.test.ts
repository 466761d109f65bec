import { expect, test } from "vitest";
import { failedOf, configured, userOf, walk, walkTo, wishFor } from "./walk.js";

test("a session is idle until it is started", () => {
  const { at, send } = walk();
  expect(at()).toBe("idle");
  send(configured({ appId: "other" }));
  expect(at()).toBe("idle");
});

test("a started session loads the SDK, settles the user, leases a session and is alive", () => {
  const { send, statuses } = walk(wishFor({ user: { type: "unsettled" } }));
  send({ type: "start" }, { type: "sdk.loaded" });
  send({ type: "user.settled", user: userOf("alice") }, { type: "session.leased", revision: 1 });
  expect(statuses).toEqual([
    "idle",
    "initializing.attempting",
    "syncingUser.settling",
    "syncingUser.leasing",
    "alive.current",
  ]);
});

test("a known user is not asked for", () => {
  const { at, working } = walkTo("syncingUser");
  expect(at()).toBe("syncingUser.leasing");
  expect(working()).toEqual(["heldSession"]);
});

test.each([
  ["signed out", { user: { type: "absent" } } as const],
  ["waiting for announced credentials", { credentials: "announced" } as const],
])("a started session that is %s stays idle", (_, changes) => {
  const { at } = walkTo("initializing", changes);
  expect(at()).toBe("idle");
});

test("credentials that arrive begin the session", () => {
  const { at, send } = walkTo("initializing", { credentials: "announced" });
  send(configured());
  expect(at()).toBe("initializing.attempting");
});

test.each(["initializing", "syncingUser", "failed"] as const)(
  "a session stopped in %s is idle, with no actor left",
  (status) => {
    const { at, send, working } = walkTo(status);
    send({ type: "stop" });
    expect(at()).toBe("idle");
    expect(working()).toEqual([]);
  },
);

test.each(["initializing", "syncingUser", "failed"] as const)(
  "a user who signs out in %s leaves the session idle",
  (status) => {
    const { at, send } = walkTo(status);
    send(configured({ user: { type: "absent" } }));
    expect(at()).toBe("idle");
  },
);

test("a stopped session waits one macrotask before it is destroyed", () => {
  const { at, send, pass, working } = walkTo("alive");
  send({ type: "stop" });
  expect(at()).toBe("destroying");
  expect(working()).toEqual(["heldSession"]);
  pass(0);
  expect(at()).toBe("destroyed");
  expect(working()).toEqual([]);
});

test("a destroyed session that is started again begins anew", () => {
  const { at, send, pass } = walkTo("destroying");
  pass(0);
  send({ type: "start" });
  expect(at()).toBe("syncingUser.leasing");
});

test("a session that other code destroyed is destroyed at once, and told", () => {
  const { at, send, context, reports } = walkTo("alive");
  send({ type: "session.lost" });
  expect(at()).toBe("destroyed");
  expect(context().failure).toEqual({ code: "session-lost" });
  expect(reports).toEqual(["session-lost"]);
});

test("a lost session comes back on retry, and only then", () => {
  const { at, send } = walkTo("alive");
  send({ type: "session.lost" }, { type: "start" }, configured({ user: userOf("alice", 2) }));
  expect(at()).toBe("destroyed");
  send({ type: "retry" });
  expect(at()).toBe("syncingUser.leasing");
});

test("a lost session comes back for another user", () => {
  const { at, send, context } = walkTo("alive");
  send({ type: "session.lost" }, configured({ user: userOf("bob") }));
  expect(at()).toBe("syncingUser.leasing");
  expect(context().failure).toBeUndefined();
});

test("a lost session that is stopped and started comes back", () => {
  const { at, send } = walkTo("alive");
  send({ type: "session.lost" }, { type: "stop" }, { type: "start" });
  expect(at()).toBe("syncingUser.leasing");
});

test("a lost session does not come back for a wish that is wrong, until it is right", () => {
  const { at, send, reports } = walkTo("alive");
  send({ type: "session.lost" }, configured({ appId: "", problem: { code: "app-id-missing" } }));
  expect(at()).toBe("failed.resting");
  expect(reports).toEqual(["session-lost", "app-id-missing"]);
  send(configured());
  expect(at()).toBe("syncingUser.leasing");
});

test("a session destroyed by other code while it is being withdrawn is no loss", () => {
  const { at, send, reports } = walkTo("destroying");
  send({ type: "session.lost" });
  expect(at()).toBe("destroyed");
  expect(reports).toEqual([]);
});

test("a wish that is wrong fails with its problem, which is told once", () => {
  const { at, send, context, reports } = walkTo("initializing", {
    problem: { code: "user-missing" },
  });
  expect(at()).toBe("failed.resting");
  expect(context().failure).toEqual({ code: "user-missing" });
  send({ type: "start" });
  expect(reports).toEqual(["user-missing"]);
});

test("a wish that is put right leaves failed", () => {
  const { at, send, context } = walkTo("initializing", { problem: { code: "user-missing" } });
  send(configured());
  expect(at()).toBe("initializing.attempting");
  expect(context().failure).toBeUndefined();
});

test("a wish that goes wrong ends a live session, and says why", () => {
  const { at, send, pass, reports } = walkTo("alive");
  send(configured({ problem: { code: "user-mismatch" } }));
  expect(at()).toBe("destroying");
  pass(0);
  expect(at()).toBe("failed.resting");
  expect(reports).toEqual(["user-mismatch"]);
});

test("a wrong wish is no concern before the start and after the stop", () => {
  const { at, send, reports } = walk(wishFor({ problem: { code: "app-id-missing" } }));
  expect(at()).toBe("idle");
  send({ type: "start" }, { type: "stop" });
  expect(at()).toBe("idle");
  expect(reports).toEqual(["app-id-missing"]);
});

test.each(["idle", "initializing", "syncingUser", "alive", "destroying"] as const)(
  "retry in %s does nothing",
  (status) => {
    const { at, send, unplanned } = walkTo(status);
    const before = at();
    send({ type: "retry" });
    expect(at()).toBe(before);
    expect(unplanned).toEqual([]);
  },
);

test("a session that cannot be opened fails, and retry begins anew", () => {
  const { at, send, reports } = walkTo("syncingUser");
  send(failedOf("session.failed", "session-failed"));
  expect(at()).toBe("failed.resting");
  expect(reports).toEqual(["session-failed"]);
  send({ type: "retry" });
  expect(at()).toBe("syncingUser.leasing");
});

test("a lease that never comes fails by its timeout, and is given up", () => {
  const { at, pass, context, working } = walkTo("syncingUser");
  pass(4_999);
  expect(at()).toBe("syncingUser.leasing");
  pass(1);
  expect(at()).toBe("failed.resting");
  expect(context().failure).toEqual({ code: "session-timeout" });
  expect(working()).not.toContain("heldSession");
});
