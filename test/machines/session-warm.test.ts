import { describe, expect, test } from "vitest";
import { configured, failedOf, userOf, walk, walkTo, configFor } from "./walk.js";

const there = { type: "start", sdk: "loaded" } as const;
const lost = { type: "session.lost" } as const;
const refused = failedOf("session.failed", "session-failed");
const unresolved = { user: { type: "unresolved", id: "alice" } } as const;

describe("a start with the SDK loaded", () => {
  test("goes straight to the lease for a known user, and starts no other actor", () => {
    const { begun, send, statuses } = walk();
    const before = begun.length;
    send(there);
    expect(statuses).toEqual(["idle", "syncingUser.leasing"]);
    expect(begun.slice(before)).toEqual(["heldSession"]);
  });

  test("sets the identity to the user of the lease", () => {
    const { send, context } = walk(configFor({ user: userOf("bob", 4, 2), signature: "s" }));
    send(there);
    expect(context().identity).toMatchObject({
      appId: "app",
      userId: "bob",
      generation: 2,
      signature: "s",
    });
  });

  test("resolves an unresolved user, and loads nothing", () => {
    const { send, statuses, working } = walk(configFor(unresolved));
    send(there);
    expect(statuses).toEqual(["idle", "syncingUser.resolving"]);
    expect(working()).toEqual(["resolveUser"]);
  });

  test.each([
    ["signed out", { user: { type: "absent" } }, "idle"],
    ["waiting for announced credentials", { credentials: "announced" }, "idle"],
    ["configured wrongly", { problem: { code: "user-missing" } }, "failed.waiting"],
  ] as const)("opens no session that is %s", (_, changes, status) => {
    const { send, at, working } = walk(configFor(changes));
    send(there);
    expect(at()).toBe(status);
    expect(working()).not.toContain("heldSession");
  });

  test("is remembered at a later start without this information", () => {
    const { send, at } = walk();
    send(there, { type: "stop" }, { type: "start" });
    expect(at()).toBe("syncingUser.leasing");
  });
});

test("an SDK that is reported before the start is not loaded again", () => {
  const { send, statuses } = walk();
  send({ type: "sdk.loaded" }, { type: "start" });
  expect(statuses).toEqual(["idle", "syncingUser.leasing"]);
});

test("a start without the SDK loads it", () => {
  const { send, at, working } = walk();
  send({ type: "start" });
  expect(at()).toBe("initializing.loading");
  expect(working()).toEqual(["loadSdk"]);
});

test("a sign-in with the SDK loaded goes straight to the lease", () => {
  const { send, statuses } = walk(configFor({ user: { type: "absent" } }));
  send(there, configured());
  expect(statuses).toEqual(["idle", "syncingUser.leasing"]);
});

test.each([
  ["a loss", { from: "alive", fact: lost }],
  ["a session that could not be opened", { from: "syncingUser", fact: refused }],
] as const)("retry after %s goes straight to the lease and loads nothing", (_, { from, fact }) => {
  const { send, statuses, context } = walkTo(from);
  send(fact);
  const before = statuses.length;
  send({ type: "retry" });
  expect(statuses.slice(before)).toEqual(["syncingUser.leasing"]);
  expect(context().failure).toBeUndefined();
});

test("retry after a loss resolves an unresolved user", () => {
  const { send, at } = walkTo("alive");
  send(lost, configured(unresolved), { type: "retry" });
  expect(at()).toBe("syncingUser.resolving");
});

test("retry after a loss leaves a stopped session idle", () => {
  const { send, at } = walkTo("alive");
  send(lost, { type: "stop" }, { type: "retry" });
  expect(at()).toBe("idle");
});

test("retry in `failed` with a config that is still invalid fails again", () => {
  const { send, at, context } = walkTo("initializing", { problem: { code: "user-missing" } });
  send({ type: "retry" });
  expect(at()).toBe("failed.waiting");
  expect(context().failure).toEqual({ code: "user-missing" });
});

test("a user switch with the SDK loaded goes straight to the other user's lease", () => {
  const { send, pass, statuses } = walkTo("alive");
  send(configured({ user: userOf("bob") }));
  pass(0);
  expect(statuses.slice(-2)).toEqual(["destroying", "syncingUser.leasing"]);
});
