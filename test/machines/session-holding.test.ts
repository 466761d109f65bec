import { expect, test } from "vitest";
import { configured, userOf, walkTo } from "./walk.js";

test("one actor holds a live session, and stops with it", () => {
  const { send, pass, working } = walkTo("alive");
  expect(working()).toEqual(["heldSession"]);
  send({ type: "stop" });
  expect(working()).toEqual(["heldSession"]);
  pass(0);
  expect(working()).toEqual([]);
});

test.each([undefined, true, false])(
  "the holder is activated with the setting for notifications: %s",
  (notifications) => {
    const { toldHolder } = walkTo("alive", { notifications });
    expect(toldHolder).toEqual([{ type: "activate", notifications }]);
  },
);

test("the holder receives no event before the session is alive", () => {
  const { send, toldHolder } = walkTo("syncingUser");
  send(configured({ notifications: true }));
  expect(toldHolder).toEqual([]);
});

test("the holder of a live session receives a changed setting for notifications", () => {
  const { send, toldHolder } = walkTo("alive");
  send(configured({ notifications: true }));
  expect(toldHolder.slice(1)).toEqual([{ type: "notifications.configured", notifications: true }]);
});

test("the holder receives the linger time of an unmounted session", () => {
  const { send, toldHolder } = walkTo("alive", { lingerMs: 5_000 });
  send({ type: "stop" });
  expect(toldHolder.slice(1)).toEqual([{ type: "deactivate", lingerMs: 5_000 }]);
});

test.each([
  ["a sign-out", { user: { type: "absent" } } as const],
  ["a user switch", { user: userOf("bob") }],
])("the holder receives no linger time after %s", (_, changes) => {
  const { send, toldHolder } = walkTo("alive", { lingerMs: 5_000 });
  send(configured({ lingerMs: 5_000, ...changes }));
  expect(toldHolder.at(-1)).toEqual({ type: "deactivate", lingerMs: 0 });
});

test("the holder of a session that starts again is activated with the latest config", () => {
  const { send, toldHolder } = walkTo("alive");
  send({ type: "stop" }, configured({ notifications: false }), { type: "start" });
  expect(toldHolder.at(-1)).toEqual({ type: "activate", notifications: false });
});

test("the holder of a session that is being destroyed receives no setting for notifications", () => {
  const { send, toldHolder } = walkTo("destroying");
  const before = toldHolder.length;
  send(configured({ notifications: true }));
  expect(toldHolder.slice(before)).toEqual([]);
});

test("a write of user data does not activate the holder again", () => {
  const { send, toldHolder } = walkTo("alive");
  send(configured({ user: userOf("alice", 2) }), { type: "user.updated", revision: 2 });
  expect(toldHolder.filter(({ type }) => type === "activate")).toHaveLength(1);
});
