// @vitest-environment jsdom
import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import { createSessionController, preloadTalk } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { fetchToken } from "../../src/sdk/token.js";
import { blockTag, onEmptyPage, page } from "./page.js";

onEmptyPage();

/** The callbacks that wait for the script in the placeholder of the npm package. */
function queue() {
  const waiting: (() => void)[] = [];
  page.Talk = { v: 3, ready: { then: (loaded: () => void) => void waiting.push(loaded) } };
  return waiting;
}

test("tokens leave no listener on the signal of their session", async () => {
  const { signal } = new AbortController();
  for (let asked = 0; asked < 20; asked += 1)
    await fetchToken({ ask: () => "t", signal, report: () => expect.unreachable() });
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

const arrive = (waiting: readonly (() => void)[]) => {
  Object.assign(page.Talk ?? {}, createTalkSimulator().Talk);
  for (const notify of waiting) notify();
};

test.each([
  ["are refused", blockTag],
  ["come to their end", arrive],
])("preloads that %s listen no more", async (_, end) => {
  const waiting = queue();
  const signals: AbortSignal[] = [];
  const add = document.addEventListener.bind(document);
  vi.spyOn(document, "addEventListener").mockImplementation((...args: Parameters<typeof add>) => {
    const [, , options] = args;
    if (typeof options === "object" && options.signal) signals.push(options.signal);
    add(...args);
  });
  for (let asked = 0; asked < 5; asked += 1) preloadTalk();
  await vi.advanceTimersByTimeAsync(0);
  end(waiting);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(signals.length).toBeGreaterThan(0);
  expect(signals.filter(({ aborted }) => !aborted)).toEqual([]);
});

test("a blocked page that is left open fills no queue", async () => {
  const waiting = queue();
  const controller = createSessionController({ appId: "app", userId: "alice", onError: () => {} });
  controller.start();
  for (let second = 0; second < 600; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    blockTag();
  }
  expect(waiting).toHaveLength(1);
  const stopped = controller.stop();
  await vi.advanceTimersByTimeAsync(0);
  await stopped;
});
