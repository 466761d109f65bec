/** An SDK that may not be there yet: TalkJS's own in `window.Talk` until its script has run, or one that stands in for it. */
export interface Placeholder {
  readonly ready: unknown;
}

interface Thenable {
  then(loaded: () => void, failed: () => void): unknown;
}

export const isObject = (value: unknown): value is object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

export const isPlaceholder = (value: unknown): value is Placeholder =>
  isObject(value) && "ready" in value;

/** TalkJS's own keeps those who wait in `ready.c`, where its script finds them. */
export const isOfTalkJs = (value: unknown): value is Placeholder =>
  isPlaceholder(value) && isObject(value.ready) && "c" in value.ready;

const isThenable = (value: unknown): value is Thenable =>
  isObject(value) && "then" in value && typeof value.then === "function";

/** Does to the page what the package `talkjs` and TalkJS's HTML snippet do, apart from the tag. */
export function putPlaceholder(): void {
  const waiting: unknown[] = [];
  const then = (loaded: unknown) =>
    new Promise((resolve, reject) => void waiting.push([loaded, resolve, reject]));
  const never = () => new Promise(() => {});
  Reflect.set(globalThis, "Talk", { v: 3, ready: { then, catch: never, c: waiting } });
}

/** `ready` forgets nobody who asked, and a page may be left open for days: it is asked once for all attempts. */
const WAITING = new WeakMap<Placeholder, Set<() => void>>();
const SETTLED = new WeakSet<Placeholder>();

export const isPending = (value: unknown): boolean => isPlaceholder(value) && !SETTLED.has(value);

/** `ready` may stay pending for ever, its `catch` throws before the script has run, and what it settles to says less than the page. */
export function whenReady(talk: Placeholder, signal: AbortSignal, notify: () => void): void {
  const asked = WAITING.get(talk);
  const waiting = asked ?? new Set();
  waiting.add(notify);
  signal.addEventListener("abort", () => waiting.delete(notify));
  if (!asked) ask(talk, waiting);
}

function ask(talk: Placeholder, waiting: Set<() => void>): void {
  const { ready } = talk;
  const notifyAll = () => {
    WAITING.delete(talk);
    SETTLED.add(talk);
    for (const notify of [...waiting]) if (waiting.has(notify)) notify();
  };
  WAITING.set(talk, waiting);
  if (isThenable(ready)) ready.then(notifyAll, notifyAll);
  else notifyAll();
}
