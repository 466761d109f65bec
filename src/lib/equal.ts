import { tryTo } from "./try-call.js";

/**
 * Compares plain objects, arrays and primitives by content, because apps write them as literals on
 * each render. Compares other objects (elements, class instances, DOM nodes) by identity: they can
 * be huge, and an app does not create them by accident. What cannot be read, e.g. a revoked proxy,
 * is no change: it could be another one at each comparison, without end.
 */
export const isDeepEqual = (before: unknown, next: unknown): boolean =>
  tryTo(() => compare(before, next, new Map(), 0)) ?? true;

/** A deeper literal counts as different, because comparing it can overflow the stack. */
const MAX_DEPTH = 200;

/** A pair that is already being compared counts as equal, so that cyclic literals terminate. */
function compare(
  before: unknown,
  next: unknown,
  pairs: Map<object, unknown>,
  depth: number,
): boolean {
  if (Object.is(before, next)) return true;
  if (isDate(before) && isDate(next)) return before.getTime() === next.getTime();
  if (!isPlain(before) || !isPlain(next) || Array.isArray(before) !== Array.isArray(next))
    return false;
  if (pairs.get(before) === next) return true;
  pairs.set(before, next);
  const isSame = (one: unknown, other: unknown) => compare(one, other, pairs, depth + 1);
  return depth < MAX_DEPTH && hasEqualEntries(before, next, isSame);
}

/** Whether two objects have the same entries, compared by identity. */
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

/** A value of another realm, e.g. of a frame or of Node.js under Jest, has other built-in classes. */
const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === "[object Date]";

/** Whether a value is a literal. Only the prototype of literals has no prototype itself. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null || "$$typeof" in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}
