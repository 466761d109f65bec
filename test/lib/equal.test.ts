import { expect, test } from "vitest";
import { isDeepEqual } from "../../src/lib/equal.js";
import { inOtherRealm } from "../support/other-realm.js";

interface Loop {
  name: string;
  itself?: Loop;
}

const loop = (name: string): Loop => {
  const made: Loop = { name };
  made.itself = made;
  return made;
};

test("cyclic literals are compared, and are the same if they say the same", () => {
  expect(isDeepEqual(loop("a"), loop("a"))).toBe(true);
  expect(isDeepEqual(loop("a"), loop("b"))).toBe(false);
});

test("a literal too deep to compare counts as different, and overflows nothing", () => {
  const deep = () => {
    let made: object = {};
    for (let depth = 0; depth < 100_000; depth += 1) made = { made };
    return made;
  };
  expect(isDeepEqual(deep(), deep())).toBe(false);
});

test("dates are compared by their time", () => {
  expect(isDeepEqual({ at: new Date(1) }, { at: new Date(1) })).toBe(true);
  expect(isDeepEqual({ at: new Date(1) }, { at: new Date(2) })).toBe(false);
});

test.each([
  ["literals", "{ a: [1, { b: null }] }", { a: [1, { b: null }] }, { a: [1, { b: 2 }] }],
  ["arrays", "[1, 2]", [1, 2], [1]],
  ["dates", "new Date(1)", new Date(1), new Date(2)],
])("%s of another realm are compared by content", (_, expression, same, other) => {
  expect(isDeepEqual(inOtherRealm(expression), inOtherRealm(expression))).toBe(true);
  expect(isDeepEqual(inOtherRealm(expression), same)).toBe(true);
  expect(isDeepEqual(inOtherRealm(expression), other)).toBe(false);
});

test.each(["new (class Person {})()", "new Map()", "new Error()", "/a/"])(
  "%s of another realm is compared by identity",
  (expression) => {
    expect(isDeepEqual(inOtherRealm(expression), inOtherRealm(expression))).toBe(false);
  },
);
