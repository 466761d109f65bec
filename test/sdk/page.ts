import { afterEach, beforeAll, beforeEach, vi } from "vitest";
import { createTalkSimulator } from "../../src/testing.js";

export const SCRIPT = "https://cdn.talkjs.com/talk.js";

export const page = globalThis as { Talk?: object };

export const tags = () => [...document.querySelectorAll<HTMLScriptElement>("script[src]")];
export const tellTag = (what: "load" | "error") => tags().at(-1)?.dispatchEvent(new Event(what));
export const blockTag = () => tellTag("error");
export const soon = () => vi.advanceTimersByTimeAsync(0);

/** All of a `Talk` but what tells that it is there. */
export const withoutReadyOf = (talk: object) =>
  Object.fromEntries(Object.entries(talk).filter(([name]) => name !== "ready"));

/** Stands where the npm package leaves its placeholder; `arrive` does what `talk.js` does. */
export function placeholder() {
  const waiting: (() => void)[] = [];
  const then = (loaded: () => void) => void waiting.push(loaded);
  const talk = { v: 3, ready: { then, catch: () => undefined, c: waiting } };
  page.Talk = talk;
  const simulator = createTalkSimulator();
  /** Runs whoever waits for the script. */
  const run = () => {
    for (const tell of waiting.splice(0)) tell();
  };
  /** Fills Talk in, and tells nobody. */
  const fillIn = () => void Object.assign(talk, simulator.Talk);
  const arrive = () => {
    fillIn();
    run();
  };
  return { simulator, run, fillIn, arrive };
}

/** Gives each test of the file a page without a script, and a clock of its own. */
export function onEmptyPage(): void {
  // The first import takes as long as the disk does; the tests count turns of the event loop.
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
