/**
 * Whether two values say the same, for what apps write as literals: plain objects, arrays and
 * primitives. Anything else (elements, class instances, DOM nodes) is the same only if it is the
 * same object: it may be huge or cyclic, and it was not made anew by accident.
 */
export const isAlike = (before: unknown, next: unknown): boolean =>
  Object.is(before, next) ||
  (isPlain(before) &&
    isPlain(next) &&
    Array.isArray(before) === Array.isArray(next) &&
    holdsTheSame(before, next, isAlike));

/** Whether two states, of a session or a chat UI, hold the very same. */
export const isSameState = (before: object, next: object): boolean =>
  holdsTheSame(before, next, Object.is);

function holdsTheSame(before: object, next: object, isSame: typeof isAlike): boolean {
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
