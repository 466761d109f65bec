// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { createSessionController, type SessionOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { onEmptyPage, page, SCRIPT, tags } from "./page.js";

failOnNoise();
onEmptyPage();
beforeEach(() => void vi.advanceTimersByTime(100_000)); // a page that has been open for a while

/** Compares identity: for `toEqual`, two tags of the same script are equal. */
const isOnly = (tag: Element) => tags().length === 1 && tags()[0] === tag;

/** The browser's Resource Timing entry of the script. */
function fetched(endedAgoMs: number, initiatorType: "script" | "link") {
  const duration = 80;
  const startTime = performance.now() - endedAgoMs - duration;
  const ended = { startTime, duration, initiatorType };
  const read: unknown = ended; // the only fields that the code reads
  vi.spyOn(performance, "getEntriesByName").mockReturnValue([read as PerformanceEntry]);
}

/** The page of an app that imported `talkjs` itself. The script is fetched but has not run. */
function fetchedNotRun(endedAgoMs: number, initiatorType: "script" | "link" = "script") {
  const waiting: (() => void)[] = [];
  page.Talk = { v: 3, ready: { then: (loaded: () => void) => void waiting.push(loaded) } };
  const tag = document.head.appendChild(document.createElement("script"));
  tag.setAttribute("src", SCRIPT);
  fetched(endedAgoMs, initiatorType);
  return {
    tag,
    run: () => {
      Object.assign(page.Talk ?? {}, createTalkSimulator().Talk);
      for (const notify of waiting.splice(0)) notify();
    },
  };
}

function started(onError?: SessionOptions["onError"]) {
  const loading = { attempts: 1 };
  const controller = createSessionController({ appId: "app", userId: "alice", loading, onError });
  controller.start();
  return controller;
}

test("a script that is compiled for a while after its response is not asked for again", async () => {
  const { tag, run } = fetchedNotRun(0);
  const controller = started();
  await vi.advanceTimersByTimeAsync(900);
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

test("a script that never ran is asked for again once, however many sessions wait for it", async () => {
  fetchedNotRun(60_000);
  const codes: string[] = [];
  const onError = ({ code }: { code: string }) => void codes.push(code);
  const all = [1, 2].map(() => started(onError));
  await vi.advanceTimersByTimeAsync(0);
  tags()[0]?.dispatchEvent(new Event("load"));
  await vi.advanceTimersByTimeAsync(0);
  expect(codes).toEqual(["script-invalid", "script-invalid"]);
  for (const controller of all) void controller.stop();
  await vi.advanceTimersByTimeAsync(0);
});

test("a script that is refused after its response is asked for again at once", async () => {
  const { tag } = fetchedNotRun(0);
  const controller = started();
  await vi.advanceTimersByTimeAsync(100);
  tag.dispatchEvent(new Event("error"));
  await vi.advanceTimersByTimeAsync(0);
  expect(tags()).toHaveLength(1);
  expect(isOnly(tag)).toBe(false);
  void controller.stop();
  await vi.advanceTimersByTimeAsync(0);
});

test("a session that is stopped while a fetched script has not run leaves its tag and no timer", async () => {
  const { tag } = fetchedNotRun(0);
  const controller = started();
  await vi.advanceTimersByTimeAsync(100);
  void controller.stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(controller.getSnapshot().status).toBe("idle");
  expect(isOnly(tag)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test("a preload of the script says nothing of its tag, which is on its way", async () => {
  const { tag } = fetchedNotRun(0, "link");
  const controller = started();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(isOnly(tag)).toBe(true);
  void controller.stop();
  await vi.advanceTimersByTimeAsync(0);
});

test("a script that was fetched and whose tag is gone is asked for again at once", async () => {
  const { tag } = fetchedNotRun(0);
  tag.remove();
  const controller = started();
  await vi.advanceTimersByTimeAsync(0);
  expect(tags()).toHaveLength(1);
  void controller.stop();
  await vi.advanceTimersByTimeAsync(0);
});

test("a tag that another session follows already is followed, however long it takes to run", async () => {
  const { tag } = fetchedNotRun(0, "link");
  const first = started();
  await vi.advanceTimersByTimeAsync(0);
  fetched(0, "script");
  const second = started();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(isOnly(tag)).toBe(true);
  void first.stop();
  void second.stop();
  await vi.advanceTimersByTimeAsync(0);
});
