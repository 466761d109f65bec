/**
 * Whether two values say the same, for what apps write as literals: plain objects, arrays and
 * primitives. Anything else (elements, class instances, DOM nodes) is the same only if it is the
 * same object: it may be huge or cyclic, and it was not made anew by accident.
 */
export function isAlike(before: unknown, next: unknown): boolean {
  if (Object.is(before, next)) return true;
  if (!isPlain(before) || !isPlain(next)) return false;
  if (Array.isArray(before) !== Array.isArray(next)) return false;
  const keys = Object.keys(before);
  return (
    keys.length === Object.keys(next).length &&
    keys.every((key) => Object.hasOwn(next, key) && isAlike(before[key], next[key]))
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || "$$typeof" in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}
