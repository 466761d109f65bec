import { isObject } from "../lib/is-object.js";
import { isPromise } from "../lib/try-call.js";

/** An SDK that may not be loaded yet: the placeholder in `window.Talk`, or a replacement for TalkJS. */
export interface Placeholder {
  readonly ready: unknown;
}

export const isPlaceholder = (value: unknown): value is Placeholder =>
  isObject(value) && "ready" in value;

/** TalkJS's own placeholder has its waiting callbacks in `ready.c`, where its script finds them. */
export const isOfTalkJs = (value: unknown): value is Placeholder =>
  isPlaceholder(value) && isObject(value.ready) && "c" in value.ready;

/** Creates the same placeholder as the `talkjs` package and TalkJS's HTML snippet, without the tag. */
export function putPlaceholder(): void {
  const waiting: unknown[] = [];
  const then = (loaded: unknown) =>
    new Promise((resolve, reject) => void waiting.push([loaded, resolve, reject]));
  const never = () => new Promise(() => {});
  Reflect.set(globalThis, "Talk", { v: 3, ready: { then, catch: never, c: waiting } });
}

/** `ready` never drops a callback, and a page can stay open for days. So all attempts share one callback. */
const waitingFor = new WeakMap<Placeholder, Set<() => void>>();
const settled = new WeakSet<Placeholder>();

export const isPending = (value: unknown): boolean => isPlaceholder(value) && !settled.has(value);

/** `ready` can stay pending forever, and its `catch` throws before the script has run. So this only uses `then`, and then reads the page. */
export function whenReady(talk: Placeholder, signal: AbortSignal, notify: () => void): void {
  const asked = waitingFor.get(talk);
  const waiting = asked ?? new Set();
  waiting.add(notify);
  signal.addEventListener("abort", () => waiting.delete(notify));
  if (!asked) ask(talk, waiting);
}

function ask(talk: Placeholder, waiting: Set<() => void>): void {
  const { ready } = talk;
  const notifyAll = () => {
    waitingFor.delete(talk);
    settled.add(talk);
    for (const notify of [...waiting]) if (waiting.has(notify)) notify();
  };
  waitingFor.set(talk, waiting);
  if (isPromise(ready)) ready.then(notifyAll, notifyAll);
  else notifyAll();
}
