import { expect, test, vi } from "vitest";
import { SessionError } from "../../src/controller.js";
import { sourceOf, type SdkOption, type SdkSource } from "../../src/sdk/source.js";
import { createTalkSimulator } from "../../src/testing.js";
import { inOtherRealm } from "../support/other-realm.js";
import { settle, until } from "../support/settle.js";

/** Loads the SDK, and records the callbacks. */
function loading(source: SdkSource) {
  const told: (string | SessionError)[] = [];
  const stop = source.load({
    loaded: () => told.push("loaded"),
    failed: (error) => told.push(error),
  });
  return { told, stop };
}

/** A function that returns a promise, which the test settles. */
function fetching() {
  const asked: { resolve: (sdk: unknown) => void; reject: (cause: unknown) => void }[] = [];
  const fetch = () =>
    new Promise<unknown>((resolve, reject) => void asked.push({ resolve, reject }));
  // These tests also pass invalid values.
  return { asked, source: sourceOf(fetch as SdkOption) };
}

test("an SDK that is given is there at once, for loaders and watchers", () => {
  const { Talk } = createTalkSimulator();
  const source = sourceOf(Talk);
  expect(source.current()).toBe(Talk);
  expect(loading(source).told).toEqual(["loaded"]);
  const watched: string[] = [];
  source.watch(() => watched.push("loaded"));
  expect(watched).toEqual(["loaded"]);
});

test("an SDK that is a function with its classes is one", () => {
  const { Session, User } = createTalkSimulator().Talk;
  const Talk = Object.assign(() => expect.unreachable(), { Session, User });
  expect(sourceOf(Talk).current()).toBe(Talk);
});

test("an SDK that is fetched is there when its promise says so, and at once from then on", async () => {
  const simulator = createTalkSimulator();
  const source = sourceOf(simulator.load);
  expect(source.current()).toBeUndefined();
  const { told } = loading(source);
  expect(told).toEqual([]);
  await until(() => told.length > 0);
  expect(source.current()).toBe(simulator.Talk);
  expect(loading(source).told).toEqual(["loaded"]);
  expect(simulator.ledger.loads.asked).toBe(1);
});

test("loads that overlap share one flight", async () => {
  const { asked, source } = fetching();
  const all = [loading(source), loading(source), loading(source)];
  await settle();
  asked[0]?.resolve(createTalkSimulator().Talk);
  await until(() => all.every(({ told }) => told.length > 0));
  expect(asked).toHaveLength(1);
});

test("a fetch that takes as long as anybody waits is given up, and made again", () => {
  vi.useFakeTimers();
  const { asked, source } = fetching();
  loading(source);
  vi.advanceTimersByTime(9_999);
  loading(source);
  expect(asked).toHaveLength(1);
  vi.setSystemTime(Date.now() - 3_600_000); // a correction of the time of day, which has no effect
  vi.advanceTimersByTime(1);
  loading(source);
  expect(asked).toHaveLength(2);
  vi.useRealTimers();
});

test("a fetch that fails says why, and the next load fetches again", async () => {
  const simulator = createTalkSimulator();
  simulator.script = "blocked";
  const source = sourceOf(simulator.load);
  const { told } = loading(source);
  await until(() => told.length > 0);
  expect(told[0]).toMatchObject({
    code: "script-blocked",
    cause: { message: "[TalkJS simulator] talk.js was blocked" },
  });
  simulator.script = "ok";
  const again = loading(source).told;
  await until(() => again.length > 0);
  expect(again).toEqual(["loaded"]);
});

test("an error of another realm reports a blocked script too", async () => {
  const { asked, source } = fetching();
  const { told } = loading(source);
  asked[0]?.reject(inOtherRealm('Object.assign(new Error(), { code: "script-blocked" })'));
  await until(() => told.length > 0);
  expect(told[0]).toMatchObject({ code: "script-blocked" });
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["a word", "Talk"],
  ["an object without users", { Session: class {} }],
  ["an object without sessions", { User: class {} }],
  ["the placeholder of the npm package", { v: 3, ready: {} }],
])("a function that gives %s instead of the SDK fails", async (_, garbage) => {
  const { asked, source } = fetching();
  const { told } = loading(source);
  asked[0]?.resolve(garbage);
  await until(() => told.length > 0);
  expect(told[0]).toBeInstanceOf(SessionError);
  expect(told[0]).toMatchObject({
    code: "sdk-failed",
    cause: { message: expect.stringContaining("`sdk`") as string },
  });
  expect(source.current()).toBeUndefined();
});

test("a function that throws instead of giving a promise fails", async () => {
  const source = sourceOf(() => {
    throw new Error("no network");
  });
  const { told } = loading(source);
  await until(() => told.length > 0);
  expect(told[0]).toMatchObject({ code: "sdk-failed", cause: { message: "no network" } });
});

test("a listener that stopped is not called, neither for success nor for failure", async () => {
  const { asked, source } = fetching();
  const good = loading(source);
  good.stop();
  asked[0]?.resolve(createTalkSimulator().Talk);
  await settle();
  const { asked: askedToo, source: other } = fetching();
  const bad = loading(other);
  bad.stop();
  askedToo[0]?.reject(new Error("late"));
  await settle();
  expect([good.told, bad.told]).toEqual([[], []]);
});

test("a watcher makes no attempt, and is called after another listener's", async () => {
  const simulator = createTalkSimulator();
  const source = sourceOf(simulator.load);
  const watched: string[] = [];
  source.watch(() => watched.push("stays"));
  source.watch(() => watched.push("left"))();
  await settle();
  expect(simulator.ledger.loads.asked).toBe(0);
  loading(source);
  await until(() => watched.length > 0);
  expect(watched).toEqual(["stays"]);
  source.watch(() => watched.push("late"));
  expect(watched).toEqual(["stays", "late"]);
});
