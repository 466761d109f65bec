type Unknown = Record<PropertyKey, unknown>;

const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** What one step leads to: properties, prototypes and entries of collections. */
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

/**
 * Every text that a script of the page can get hold of, starting at some values: by walking, and by calling
 * whatever it meets without arguments. `keys` are objects that it has and may look up; `isOff` says where it stops.
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
      if (typeof value === "function") functions.push(value as () => unknown); // typeof says so
      waiting.push(...stepsFrom(value, keys));
    }
  };
  for (const start of starts) walk(start);
  // The oldest first: what is called later may have nothing left to give.
  for (const call of functions) walk(attempt(() => Reflect.apply(call, undefined, [])));
  return texts;
}

/** What this library's registries on `globalThis` hold; the simulator's is in the place of TalkJS, which has its own. */
export const registries = (): unknown[] =>
  Object.getOwnPropertySymbols(globalThis)
    .filter((symbol) => /^talkjs-session\.(?!engines)/.test(symbol.description ?? ""))
    .map((symbol) => Reflect.get(globalThis, symbol) as unknown);
