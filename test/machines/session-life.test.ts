import { expect, test } from "vitest";
import { failedOf, configured, userOf, walk, walkTo, configFor } from "./walk.js";

test("a session is idle until it is started", () => {
  const { at, send } = walk();
  expect(at()).toBe("idle");
  send(configured({ appId: "other" }));
  expect(at()).toBe("idle");
});

test("a started session loads the SDK, resolves the user, leases a session and is alive", () => {
  const { send, statuses } = walk(configFor({ user: { type: "unresolved" } }));
  send({ type: "start" }, { type: "sdk.loaded" });
  send({ type: "user.resolved", user: userOf("alice") }, { type: "session.leased", revision: 1 });
  expect(statuses).toEqual([
    "idle",
    "initializing.loading",
    "syncingUser.resolving",
    "syncingUser.leasing",
    "alive.synced",
  ]);
});

test("a known user is not resolved", () => {
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

test("a session starts when its credentials arrive", () => {
  const { at, send } = walkTo("initializing", { credentials: "announced" });
  send(configured());
  expect(at()).toBe("initializing.loading");
});

test.each(["initializing", "syncingUser", "failed"] as const)(
  "a session that is stopped in %s is idle and has no actors",
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

test("a destroyed session starts again", () => {
  const { at, send, pass } = walkTo("destroying");
  pass(0);
  send({ type: "start" });
  expect(at()).toBe("syncingUser.leasing");
});

test("a session that other code destroys is destroyed at once, and reported", () => {
  const { at, send, context, reports } = walkTo("alive");
  send({ type: "session.lost" });
  expect(at()).toBe("destroyed");
  expect(context().failure).toEqual({ code: "session-lost" });
  expect(reports).toEqual(["session-lost"]);
});

test("a lost session reopens only on retry", () => {
  const { at, send } = walkTo("alive");
  send({ type: "session.lost" }, { type: "start" }, configured({ user: userOf("alice", 2) }));
  expect(at()).toBe("destroyed");
  send({ type: "retry" });
  expect(at()).toBe("syncingUser.leasing");
});

test("a lost session reopens for another user", () => {
  const { at, send, context } = walkTo("alive");
  send({ type: "session.lost" }, configured({ user: userOf("bob") }));
  expect(at()).toBe("syncingUser.leasing");
  expect(context().failure).toBeUndefined();
});

test("a lost session reopens after a stop and a start", () => {
  const { at, send } = walkTo("alive");
  send({ type: "session.lost" }, { type: "stop" }, { type: "start" });
  expect(at()).toBe("syncingUser.leasing");
});

test("a lost session reopens only when an invalid config is fixed", () => {
  const { at, send, reports } = walkTo("alive");
  send({ type: "session.lost" }, configured({ appId: "", problem: { code: "app-id-missing" } }));
  expect(at()).toBe("failed.waiting");
  expect(reports).toEqual(["session-lost", "app-id-missing"]);
  send(configured());
  expect(at()).toBe("syncingUser.leasing");
});

test("a session that other code destroys during `destroying` is not reported as lost", () => {
  const { at, send, reports } = walkTo("destroying");
  send({ type: "session.lost" });
  expect(at()).toBe("destroyed");
  expect(reports).toEqual([]);
});

test("an invalid config fails with its problem, which is reported once", () => {
  const { at, send, context, reports } = walkTo("initializing", {
    problem: { code: "user-missing" },
  });
  expect(at()).toBe("failed.waiting");
  expect(context().failure).toEqual({ code: "user-missing" });
  send({ type: "start" });
  expect(reports).toEqual(["user-missing"]);
});

test("a config that is fixed leaves `failed`", () => {
  const { at, send, context } = walkTo("initializing", { problem: { code: "user-missing" } });
  send(configured());
  expect(at()).toBe("initializing.loading");
  expect(context().failure).toBeUndefined();
});

test("a config that becomes invalid ends a live session and reports the reason", () => {
  const { at, send, pass, reports } = walkTo("alive");
  send(configured({ problem: { code: "user-mismatch" } }));
  expect(at()).toBe("destroying");
  pass(0);
  expect(at()).toBe("failed.waiting");
  expect(reports).toEqual(["user-mismatch"]);
});

test("an invalid config has no effect before the start and after the stop", () => {
  const { at, send, reports } = walk(configFor({ problem: { code: "app-id-missing" } }));
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

test("a session that cannot open fails, and retry starts again", () => {
  const { at, send, reports } = walkTo("syncingUser");
  send(failedOf("session.failed", "session-failed"));
  expect(at()).toBe("failed.waiting");
  expect(reports).toEqual(["session-failed"]);
  send({ type: "retry" });
  expect(at()).toBe("syncingUser.leasing");
});

test("a lease that does not resolve fails after its timeout, and is released", () => {
  const { at, pass, context, working } = walkTo("syncingUser");
  pass(4_999);
  expect(at()).toBe("syncingUser.leasing");
  pass(1);
  expect(at()).toBe("failed.waiting");
  expect(context().failure).toEqual({ code: "session-timeout" });
  expect(working()).not.toContain("heldSession");
});
