import { expect, test } from "vitest";
import { hasData, needsNewSession, patchFor, type UserData } from "../../src/sdk/user-data.js";

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

test.each(["email", "phone", "photoUrl", "welcomeMessage", "role", "locale"] as const)(
  "a removed %s is written as null",
  (field) => {
    const without = omit(field);
    expect(patchFor(alice, without)).toEqual({ [field]: null });
    expect(patchFor(alice, { ...alice, [field]: null })).toEqual({ [field]: null });
  },
);

test("null and a missing field are the same", () => {
  const without = omit("email");
  expect(patchFor(without, { ...without, email: null })).toBeUndefined();
});

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

test("custom fields are written one by one: changed, added, and removed as null", () => {
  const custom = { plan: "pro", country: "DE" };
  expect(patchFor(alice, { ...alice, custom })).toEqual({
    custom: { plan: "pro", country: "DE", city: null },
  });
});

test("custom data that is gone clears each field of it", () => {
  const without = omit("custom");
  expect(patchFor(alice, without)).toEqual({ custom: { plan: null, city: null } });
});

test("where nothing is known of a user, all that is there is written", () => {
  const bob = { name: "Bob", email: ["b@example.com"], custom: { plan: "free" } };
  expect(patchFor(undefined, { ...bob, id: "bob", role: null })).toEqual(bob);
});

test.each(["availabilityText", "configuration"] as const)(
  "a change of %s alone is nothing that can be written, and takes a new session",
  (field) => {
    const next = { ...alice, [field]: "other" };
    expect(patchFor(alice, next)).toBeUndefined();
    expect(needsNewSession(alice, next)).toBe(true);
    expect(needsNewSession(next, structuredClone(next))).toBe(false);
  },
);

test("a user made from an id alone has no data", () => {
  expect(hasData(alice)).toBe(true);
  expect(hasData({ id: "alice", name: "" })).toBe(false);
  const bare: object = { id: "alice", name: null };
  expect(hasData(bare as UserData)).toBe(false); // as TalkJS gives it, whatever its types say
});
