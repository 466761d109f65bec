/**
 * Whether two values say the same, for what apps write as literals: plain objects, arrays and
 * primitives. Anything else (elements, class instances, DOM nodes) is the same only if it is the
 * same object: it may be huge or cyclic, and it was not made anew by accident.
 */
export const isDeepEqual = (before: unknown, next: unknown): boolean =>
  compare(before, next, new Map(), 0);

/** A literal that is deeper counts as different: comparing it would overflow the stack. */
const MAX_DEPTH = 200;

/** A pair that is being compared already counts as the same, so that cyclic literals come to an end. */
function compare(
  before: unknown,
  next: unknown,
  pairs: Map<object, unknown>,
  depth: number,
): boolean {
  if (Object.is(before, next)) return true;
  if (before instanceof Date && next instanceof Date) return before.getTime() === next.getTime();
  if (!isPlain(before) || !isPlain(next) || Array.isArray(before) !== Array.isArray(next))
    return false;
  if (pairs.get(before) === next) return true;
  pairs.set(before, next);
  const isSame = (one: unknown, other: unknown) => compare(one, other, pairs, depth + 1);
  return depth < MAX_DEPTH && hasEqualEntries(before, next, isSame);
}

/** Whether two states, of a session or a chat UI, hold the very same. */
export const isShallowEqual = (before: object, next: object): boolean =>
  hasEqualEntries(before, next, Object.is);

function hasEqualEntries(before: object, next: object, isSame: typeof isDeepEqual): boolean {
  const held = new Map<string, unknown>(Object.entries(next));
  const entries = Object.entries(before) as [string, unknown][];
  return (
    entries.length === held.size &&
    entries.every(([key, value]) => held.has(key) && isSame(value, held.get(key)))
  );
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null || "$$typeof" in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}
