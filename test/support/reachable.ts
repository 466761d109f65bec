type Unknown = Record<PropertyKey, unknown>;

const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** Yields the values that one step reaches: properties, prototypes and entries of collections. */
function* stepsFrom(value: object, keys: readonly object[]): Generator<unknown> {
  yield Object.getPrototypeOf(value);
  for (const key of Reflect.ownKeys(value)) {
    yield attempt(() => (value as Unknown)[key]);
    const { get } = Reflect.getOwnPropertyDescriptor(value, key) ?? {};
    if (get) yield get;
  }
  if (value instanceof Map || value instanceof Set) yield* [...value.entries()].flat();
  if (value instanceof WeakMap) yield* keys.map((key) => value.get(key) as unknown);
}

function attempt(act: () => unknown): unknown {
  try {
    return act();
  } catch (refusal) {
    return refusal;
  }
}

/** A promise that a call without arguments returns can reject. */
function calmed(value: unknown): unknown {
  if (value instanceof Promise) value.catch(() => undefined);
  return value;
}

/**
 * Returns every text that a script of the page can reach from some values: it follows references and calls all
 * functions without arguments. `keys` are objects that the script can use as keys; `isOff` decides where it stops.
 */
export function textsWithinReach(
  starts: readonly unknown[],
  keys: readonly object[],
  isOff: (value: object) => boolean,
): string[] {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const functions: (() => unknown)[] = [];
  const walk = (start: unknown) => {
    const waiting = [start];
    while (waiting.length > 0) {
      const value = waiting.shift();
      if (typeof value === "string") texts.push(value);
      if (!isObject(value) || seen.has(value) || isOff(value)) continue;
      seen.add(value);
      if (typeof value === "function") functions.push(value as () => unknown); // `typeof` checks it
      waiting.push(...stepsFrom(value, keys));
    }
  };
  for (const start of starts) walk(start);
  // Oldest first, because a call can remove values that a later call would return.
  for (const call of functions) walk(calmed(attempt(() => Reflect.apply(call, undefined, []))));
  return texts;
}

/** Returns this library's registries on `globalThis`, without the simulator's, which replaces TalkJS's own state. */
export const registries = (): unknown[] =>
  Object.getOwnPropertySymbols(globalThis)
    .filter((symbol) => /^talkjs-session\.(?!engines)/.test(symbol.description ?? ""))
    .map((symbol) => Reflect.get(globalThis, symbol) as unknown);
