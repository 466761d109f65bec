import { describe, expect, test } from "vitest";
import { configured, failedOf, userOf, walkTo, configFor } from "./walk.js";

const unresolved = { user: { type: "unresolved", id: "alice" } } as const;

test("a promise that resolves to no user leaves the session idle", () => {
  const { at, send, context } = walkTo("syncingUser", unresolved);
  send({ type: "user.absent" });
  expect(at()).toBe("idle");
  expect(context().config.user).toEqual({ type: "absent" });
});

test("a user who cannot be resolved fails the session, reported once", () => {
  const { at, send, context, reports } = walkTo("syncingUser", unresolved);
  send(failedOf("user.failed", "user-failed"));
  expect(at()).toBe("failed.waiting");
  expect(context().failure).toEqual({ code: "user-failed" });
  expect(context().config).toEqual(
    configFor({ user: { type: "absent" }, problem: { code: "user-failed" } }),
  );
  expect(reports).toEqual(["user-failed"]);
});

test("a user who is never resolved fails the session after the timeout", () => {
  const { at, pass, context } = walkTo("syncingUser", unresolved);
  pass(14_999);
  expect(at()).toBe("syncingUser.resolving");
  pass(1);
  expect(at()).toBe("failed.waiting");
  expect(context().failure).toEqual({ code: "user-timeout" });
});

test("a resolved user becomes the identity of the session, with their data", () => {
  const { at, send, context } = walkTo("syncingUser", unresolved);
  send({ type: "user.resolved", user: userOf("alice", 2, 3) });
  expect(at()).toBe("syncingUser.leasing");
  expect(context().identity).toMatchObject({ userId: "alice", generation: 3 });
});

test("data that comes while a promise is waited for is written at once", () => {
  const { at, send, pass, reports, working } = walkTo("alive");
  send(configured(unresolved), configured({ user: userOf("alice", 2) }));
  expect(at()).toBe("alive.updatingUser");
  expect(working()).toEqual(["heldSession", "updateUser"]);
  send({ type: "user.updated", revision: 2 });
  expect(at()).toBe("alive.synced");
  pass(60_000);
  expect(reports).toEqual([]);
});

test("a session and its props that never agree on the data end after a bounded number of writes", () => {
  const { at, send, begun, reports } = walkTo("alive");
  send(configured({ user: userOf("alice", 2) }));
  for (let turn = 0; turn < 1_000; turn += 1) send({ type: "user.updated", revision: 1 });
  expect([at(), reports]).toEqual(["alive.synced", ["user-update-loop"]]);
  expect(begun.filter((id) => id === "updateUser")).toHaveLength(10);
  send(configured({ user: userOf("alice", 3) }));
  expect(at()).toBe("alive.updatingUser");
});

describe("data of another user than the one who is named", () => {
  const mismatched = { user: { type: "mismatched", id: "alice" } } as const;

  test("is waited for a moment before a session is opened, and then fails it", () => {
    const { at, pass, send, reports } = walkTo("syncingUser", mismatched);
    expect(at()).toBe("syncingUser.mismatched");
    pass(4_999);
    expect([at(), reports]).toEqual(["syncingUser.mismatched", []]);
    pass(1);
    expect([at(), reports]).toEqual(["failed.waiting", ["user-mismatch"]]);
    send({ type: "retry" });
    expect(at()).toBe("syncingUser.mismatched");
  });

  test("opens the session as soon as the two agree", () => {
    const { at, send } = walkTo("syncingUser", mismatched);
    send(configured());
    expect(at()).toBe("syncingUser.leasing");
  });

  test("that was promised is waited for, too", () => {
    const { at, send } = walkTo("syncingUser", unresolved);
    send({ type: "user.mismatched", user: mismatched.user });
    expect(at()).toBe("syncingUser.mismatched");
    send(configured(unresolved));
    expect(at()).toBe("syncingUser.resolving");
  });

  test.each([
    ["as data", [configured(mismatched)]],
    ["by a promise", [configured(unresolved), { type: "user.mismatched", ...mismatched } as const]],
  ])("leaves a live session alone for a moment, and then ends it: %s", (_, events) => {
    const { at, pass, send, reports } = walkTo("alive");
    send(...events);
    pass(4_999);
    expect([at(), reports]).toEqual(["alive.mismatched", []]);
    pass(1);
    expect(at()).toBe("destroying");
    pass(0);
    expect([at(), reports]).toEqual(["failed.waiting", ["user-mismatch"]]);
  });

  test("leaves the live session alone where the two agree in time", () => {
    const { at, pass, send } = walkTo("alive");
    send(configured(mismatched), configured());
    expect(at()).toBe("alive.synced");
    pass(60_000);
    expect(at()).toBe("alive.synced");
  });
});

test("a user whose data arrives while they are being resolved is used at once", () => {
  const { at, send, working } = walkTo("syncingUser", unresolved);
  send(configured());
  expect(at()).toBe("syncingUser.leasing");
  expect(working()).toEqual(["heldSession"]);
});

test("a change of user while one is being resolved starts again with the new user", () => {
  const { at, send, context } = walkTo("syncingUser", unresolved);
  send(configured({ user: { type: "unresolved", id: "bob" } }));
  expect(at()).toBe("syncingUser.resolving");
  expect(context().identity?.userId).toBe("bob");
});

test("changed data of the same user is written to the live session", () => {
  const { at, send, context } = walkTo("alive");
  send(configured({ user: userOf("alice", 2) }));
  expect(at()).toBe("alive.updatingUser");
  send({ type: "user.updated", revision: 2 });
  expect(at()).toBe("alive.synced");
  expect(context().identity?.revision).toBe(2);
});

test("data that changes while it is written is written after it", () => {
  const { at, send } = walkTo("alive");
  send(configured({ user: userOf("alice", 2) }), configured({ user: userOf("alice", 3) }));
  send({ type: "user.updated", revision: 2 });
  expect(at()).toBe("alive.updatingUser");
  send({ type: "user.updated", revision: 3 });
  expect(at()).toBe("alive.synced");
});

test("a session that was leased with other data receives the latest data", () => {
  const { at, send } = walkTo("syncingUser");
  send({ type: "session.leased", revision: undefined });
  expect(at()).toBe("alive.updatingUser");
});

test("refused data is reported and not written again, and the session stays alive", () => {
  const { at, send, reports } = walkTo("alive");
  send(configured({ user: userOf("alice", 2) }));
  send({ type: "user.updateFailed", revision: 2, failure: { code: "user-update-failed" } });
  expect(at()).toBe("alive.synced");
  expect(reports).toEqual(["user-update-failed"]);
});

test("data that is never confirmed is given up after its timeout and reported, and the session stays alive", () => {
  const { at, send, pass, reports } = walkTo("alive");
  send(configured({ user: userOf("alice", 2) }));
  pass(14_999);
  expect(at()).toBe("alive.updatingUser");
  pass(1);
  expect(at()).toBe("alive.synced");
  expect(reports).toEqual(["user-update-timeout"]);
});

test("after a write is given up, the next change is written", () => {
  const { at, send, pass } = walkTo("alive");
  send(configured({ user: userOf("alice", 2) }));
  pass(15_000);
  send(configured({ user: userOf("alice", 3) }));
  expect(at()).toBe("alive.updatingUser");
});

test.each([
  ["user", { user: userOf("bob") }],
  ["app", { appId: "other" }],
  ["signature", { signature: "signature 2" }],
  ["way to get tokens", { authentication: "token" as const }],
  ["generation of the user's data", { user: userOf("alice", 2, 1) }],
])("another %s opens a new session", (_, changes) => {
  const { at, send, pass } = walkTo("alive");
  send(configured(changes));
  expect(at()).toBe("destroying");
  pass(0);
  expect(at()).toBe("syncingUser.leasing");
});

test.each([
  ["token", "none"],
  ["tokenFetcher", "token"],
] as const)("a session that was opened with a %s stays when the way becomes %s", (opened, left) => {
  const { at, send } = walkTo("alive", { authentication: opened });
  send(configured({ authentication: left }));
  expect(at()).toBe("alive.synced");
});

test.each([
  ["time to linger", { lingerMs: 5_000 }],
  ["loading timeout", { loading: { timeoutMs: 1, attempts: 1 } }],
  ["setting for notifications", { notifications: true }],
  ["announcement of credentials", { credentials: "announced" }],
] as const)("another %s leaves the live session alone", (_, changes) => {
  const { at, send } = walkTo("alive");
  send(configured(changes));
  expect(at()).toBe("alive.synced");
});

test("a live session waits for a promise of the same user, and writes its data", () => {
  const { at, send } = walkTo("alive");
  send(configured({ user: { type: "unresolved", id: "alice" } }));
  expect(at()).toBe("alive.updatingUser");
  send({ type: "user.resolved", user: userOf("alice", 2) });
  expect(at()).toBe("alive.updatingUser");
  send({ type: "user.updated", revision: 2 });
  expect(at()).toBe("alive.synced");
});

test("a promise of the same user that fails ends a live session, and is reported", () => {
  const { at, send, pass } = walkTo("alive");
  send(configured({ user: { type: "unresolved", id: "alice" } }));
  send({ type: "user.failed", failure: { code: "user-failed" } });
  expect(at()).toBe("destroying");
  pass(0);
  expect(at()).toBe("failed.waiting");
});
