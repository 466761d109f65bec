import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createTalkSimulator } from "../../src/testing.js";

const { Talk, ledger } = createTalkSimulator();

test("a user has its data, frozen, with its id as a string", () => {
  const user = new Talk.User({ id: 7, name: "Seven", role: "buyer", email: null });
  expect({ ...user }).toEqual({ id: "7", name: "Seven", role: "buyer", email: null });
  expect(() => Object.assign(user, { name: "Eight" })).toThrow(TypeError);
});

test.each([undefined, null, "", {}, { name: "Nobody" }, { id: null, name: "Nobody" }])(
  "a user without an id is refused: %j",
  (options) => {
    const bad = options as never; // possible in JavaScript
    expect(() => new Talk.User(bad)).toThrow("needs");
  },
);

test("a user needs a name, unless it is created from an id alone", () => {
  expect(() => new Talk.User({ id: "nameless", name: "" })).toThrow('a name for "nameless"');
  expect(new Talk.User("alice").id).toBe("alice");
});

test("a user without a role causes a warning", () => {
  new Talk.User({ id: "dora", name: "Dora" });
  expect(ledger.warnings).toContain("User dora has no role");
});

test.each([
  ["a", "b"],
  ["a".repeat(80), "ü"],
])("oneOnOneId is the start of the SHA-1 of both ids, in either order", (one, other) => {
  const hash = createHash("sha1")
    .update(JSON.stringify([one, other]))
    .digest("hex");
  expect(Talk.oneOnOneId(one, other)).toBe(hash.slice(0, 20));
  expect(Talk.oneOnOneId(new Talk.User(other), one)).toBe(hash.slice(0, 20));
});
