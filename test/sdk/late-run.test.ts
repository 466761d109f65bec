// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";

failOnNoise();

const SCRIPT = "https://cdn.talkjs.com/talk.js";
const page = globalThis as { Talk?: object };
const tags = () => [...document.querySelectorAll(`script[src="${SCRIPT}"]`)];
/** Identity: for `toEqual` two tags of the same script are the same. */
const isOnly = (tag: Element) => tags().length === 1 && tags()[0] === tag;

/** The page of an app that imported `talkjs` itself, whose script has been fetched but has not run. */
function fetchedNotRun(endedAgoMs: number) {
  const waiting: (() => void)[] = [];
  page.Talk = { v: 3, ready: { then: (loaded: () => void) => void waiting.push(loaded) } };
  const tag = document.head.appendChild(document.createElement("script"));
  tag.setAttribute("src", SCRIPT);
  const ended = { startTime: performance.now() - endedAgoMs, duration: 0, initiatorType: "script" };
  const read: unknown = ended; // all that is read of one
  vi.spyOn(performance, "getEntriesByName").mockReturnValue([read as PerformanceEntry]);
  return {
    tag,
    run: () => {
      Object.assign(page.Talk ?? {}, createTalkSimulator().Talk);
      for (const tell of waiting.splice(0)) tell();
    },
  };
}

function started() {
  const controller = createSessionController({ appId: "app", userId: "alice" });
  controller.start();
  return controller;
}

beforeAll(() => import("talkjs")); // leaves a tag and a placeholder of its own, before the tests
beforeEach(() => {
  vi.useFakeTimers();
  document.head.replaceChildren();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  delete page.Talk;
  Reflect.deleteProperty(page, Symbol.for("talkjs-session.sdk@1"));
});

test("a script that is compiled for a while after its response is not asked for again", async () => {
  const { tag, run } = fetchedNotRun(0);
  const controller = started();
  await vi.advanceTimersByTimeAsync(300);
  expect(isOnly(tag)).toBe(true);
  run();
  await vi.advanceTimersByTimeAsync(0);
  expect(controller.getSnapshot().status).toBe("alive");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(isOnly(tag)).toBe(true);
  void controller.stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("a script that never ran after its response is asked for again, at once if that is long ago", async () => {
  const { tag } = fetchedNotRun(60_000);
  const controller = started();
  await vi.advanceTimersByTimeAsync(0);
  expect(tags()).toHaveLength(1);
  expect(isOnly(tag)).toBe(false);
  void controller.stop();
  await vi.advanceTimersByTimeAsync(0);
});

test("a session that is stopped while a fetched script has not run leaves no timer", async () => {
  fetchedNotRun(0);
  const controller = started();
  await vi.advanceTimersByTimeAsync(100);
  void controller.stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(controller.getSnapshot().status).toBe("idle");
  expect(vi.getTimerCount()).toBe(0);
});
