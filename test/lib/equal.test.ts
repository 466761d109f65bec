import { expect, test } from "vitest";
import { isDeepEqual } from "../../src/lib/equal.js";

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
