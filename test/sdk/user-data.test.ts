import { describe, expect, test } from "vitest";
import {
  dataOf,
  hasData,
  merged,
  needsNewSession,
  patchFor,
  type UserData,
} from "../../src/sdk/user-data.js";

const alice: UserData = {
  id: "alice",
  name: "Alice",
  email: ["a@example.com", "b@example.com"],
  phone: "+100",
  photoUrl: "alice.png",
  welcomeMessage: "Hi",
  role: "buyer",
  locale: "en",
  custom: { plan: "free", city: "Bonn" },
};

const omit = (field: keyof UserData) => {
  const copy = { ...alice };
  Reflect.deleteProperty(copy, field);
  return copy;
};

test("the same data is nothing to write, also as another object", () => {
  expect(patchFor(alice, structuredClone(alice))).toBeUndefined();
});

test("a changed name is written, alone", () => {
  expect(patchFor(alice, { ...alice, name: "Alicia" })).toEqual({ name: "Alicia" });
});

describe.each(["email", "phone", "photoUrl", "welcomeMessage", "role", "locale"] as const)(
  "a %s",
  (field) => {
    test("that is left out, or undefined, stays as it is at TalkJS", () => {
      expect(patchFor(alice, omit(field))).toBeUndefined();
      expect(patchFor(alice, dataOf({ ...alice, [field]: undefined }))).toBeUndefined();
    });

    test("that is null is deleted, also where nobody knows what TalkJS has", () => {
      expect(patchFor(alice, { ...alice, [field]: null })).toEqual({ [field]: null });
      expect(patchFor(omit(field), { ...alice, [field]: null })).toEqual({ [field]: null });
    });

    test("that is left out for a while is not written again when it comes back", () => {
      expect(patchFor(merged(alice, omit(field)), alice)).toBeUndefined();
    });
  },
);

test.each([
  ["another address", ["a@example.com", "c@example.com"]],
  ["another order", ["b@example.com", "a@example.com"]],
  ["fewer addresses", ["a@example.com"]],
  ["one address more", ["a@example.com", "b@example.com", "c@example.com"]],
  ["one address instead of several", "a@example.com"],
  ["what only looks like a list", { 0: "a@example.com", 1: "b@example.com" } as object as string[]],
])("%s is a change", (_, email) => {
  expect(patchFor(alice, { ...alice, email })).toEqual({ email });
});

test("custom fields are written one by one: changed, added, and null where they are deleted", () => {
  const custom = { plan: "pro", country: "DE", city: null };
  expect(patchFor(alice, { ...alice, custom })).toEqual({ custom });
  expect(patchFor(merged(alice, { ...alice, custom }), alice)).toEqual({ custom: alice.custom });
});

test("custom fields that are left out, one or all, stay as they are at TalkJS", () => {
  expect(patchFor(alice, { ...alice, custom: { plan: "free" } })).toBeUndefined();
  expect(patchFor(alice, { ...alice, custom: {} })).toBeUndefined();
  expect(patchFor(alice, omit("custom"))).toBeUndefined();
  const later = merged(alice, { ...alice, custom: { plan: "pro" } });
  expect(later.custom).toEqual({ plan: "pro", city: "Bonn" });
});

test("custom data that is null is deleted, once", () => {
  const without = { ...alice, custom: null };
  expect(patchFor(alice, without)).toEqual({ custom: null });
  expect(patchFor(merged(alice, without), without)).toBeUndefined();
  expect(patchFor(merged(alice, without), alice)).toEqual({ custom: alice.custom });
});

test("where nothing is known of a user, all that is there is written", () => {
  const bob = { name: "Bob", email: ["b@example.com"], role: null, custom: { plan: "free" } };
  expect(
    patchFor(undefined, dataOf({ ...bob, id: "bob", phone: undefined } as object as UserData)),
  ).toEqual(bob);
});

test("a copy of a user's data does not follow what the app does to its object", () => {
  const email = ["a@example.com"];
  const copy = dataOf({ id: "alice", name: "Alice", email });
  email.push("b@example.com");
  expect(copy).toEqual({ id: "alice", name: "Alice", email: ["a@example.com"] });
});

test.each(["availabilityText", "configuration"] as const)(
  "a change of %s alone is nothing that can be written, and takes a new session",
  (field) => {
    const next = { ...alice, [field]: "other" };
    expect(patchFor(alice, next)).toBeUndefined();
    expect(needsNewSession(alice, next)).toBe(true);
    expect(needsNewSession(next, structuredClone(next))).toBe(false);
    expect(needsNewSession(next, alice)).toBe(false);
    expect(needsNewSession(next, { ...next, [field]: null })).toBe(true);
  },
);

test("a user made from an id alone has no data", () => {
  expect(hasData(alice)).toBe(true);
  expect(hasData({ id: "alice", name: "" })).toBe(false);
  const bare: object = { id: "alice", name: null };
  expect(hasData(bare as UserData)).toBe(false); // TalkJS returns this, although its types differ
});
