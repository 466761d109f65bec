import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import { createTalkSimulator } from "../../src/testing.js";

export const SCRIPT = "https://cdn.talkjs.com/talk.js";

export const page = globalThis as { Talk?: object };

export const tags = () => [...document.querySelectorAll<HTMLScriptElement>("script[src]")];
export const tellTag = (what: "load" | "error") => tags().at(-1)?.dispatchEvent(new Event(what));
export const blockTag = () => tellTag("error");
export const soon = () => vi.advanceTimersByTimeAsync(0);

/** A `Talk` without the members that mark it as complete. */
export const withoutReadyOf = (talk: object) =>
  Object.fromEntries(Object.entries(talk).filter(([name]) => name !== "ready"));

/** Replaces the placeholder of the npm package; `arrive` does the same as `talk.js`. */
export function placeholder() {
  const waiting: (() => void)[] = [];
  const then = (loaded: () => void) => void waiting.push(loaded);
  const talk = { v: 3, ready: { then, catch: () => undefined, c: waiting } };
  page.Talk = talk;
  const simulator = createTalkSimulator();
  /** Calls the functions that wait for the script. */
  const run = () => {
    for (const notify of waiting.splice(0)) notify();
  };
  /** Completes `Talk` without calling the waiting functions. */
  const fillIn = () => void Object.assign(talk, simulator.Talk);
  const arrive = () => {
    fillIn();
    run();
  };
  return { simulator, run, fillIn, arrive };
}

/** Gives each test of the file a page without a script, and a fake clock. */
export function onEmptyPage(): void {
  // The first import depends on the disk; the tests count turns of the event loop.
  beforeAll(() => import("talkjs"));
  beforeEach(() => {
    vi.useFakeTimers();
    document.head.replaceChildren();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    delete page.Talk;
    Reflect.deleteProperty(page, Symbol.for("talkjs-session.sdk@1"));
    document.head.replaceChildren();
  });
}
