// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { countOnlineListeners, onlineListeners } from "../react/failures/online-listeners.js";
import { failOnNoise } from "../support/noise.js";
import { createTalkSimulator } from "../../src/testing.js";
import { live } from "./lives.js";

failOnNoise();
countOnlineListeners();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A session that failed because its script is blocked. */
async function failed() {
  const simulator = createTalkSimulator();
  simulator.script = "blocked";
  const all = live({ sdk: simulator.load, loading: { attempts: 1, timeoutMs: 1_000 } });
  all.controller.start();
  await vi.advanceTimersByTimeAsync(0);
  expect(all.status()).toBe("failed");
  expect(onlineListeners.size).toBe(1);
  return { ...all, simulator };
}

test("a session without its script goes on as soon as the network is back, and listens no more", async () => {
  const { simulator, status, controller } = await failed();
  simulator.script = "ok";
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(status()).toBe("alive");
  // A live session then checks whether it is still alive.
  expect(onlineListeners.size).toBe(1);
  const stopped = controller.stop();
  await vi.advanceTimersByTimeAsync(0);
  await stopped;
  expect(onlineListeners.size).toBe(0);
});

test("a session that is stopped while it waits for the network listens no more", async () => {
  const { controller } = await failed();
  await controller.stop();
  expect(onlineListeners.size).toBe(0);
});

test("a network that comes back a thousand times in ten seconds costs a few requests", async () => {
  const { simulator, controller } = await failed();
  for (let times = 0; times < 1_000; times += 1) {
    window.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(simulator.ledger.loads.asked).toBeGreaterThan(9);
  expect(simulator.ledger.loads.asked).toBeLessThan(13);
  await controller.stop();
  expect(vi.getTimerCount()).toBe(0);
});

test("the last time that a flapping network comes back is not lost", async () => {
  const { simulator, status, controller } = await failed();
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(10);
  simulator.script = "ok";
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(status()).toBe("alive");
  const stopped = controller.stop();
  await vi.advanceTimersByTimeAsync(0);
  await stopped;
});
