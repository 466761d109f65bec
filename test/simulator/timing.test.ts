import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTalkSimulator } from "../../src/testing.js";
import { openFor } from "./open.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("updates wait for the clock, and results of calls do not", async () => {
  const simulator = createTalkSimulator();
  const session = openFor(simulator, "alice");
  const heard = vi.fn();
  session.onMessage(heard);
  simulator.say({ from: "bob", conversationId: "order-1", text: "Hi" });
  expect(await session.currentUser.get()).toMatchObject({ name: "Alice" });
  expect(heard).not.toHaveBeenCalled();
  vi.advanceTimersByTime(0);
  expect(heard).toHaveBeenCalledOnce();
});

test("a script loads at once, after a delay, on arrive(), or not at all", async () => {
  const simulator = createTalkSimulator();
  const arrived = vi.fn();
  await simulator.load().then(arrived);
  expect(arrived).toHaveBeenCalledWith(simulator.Talk);

  simulator.script = { afterMs: 300 };
  void simulator.load().then(arrived);
  await vi.advanceTimersByTimeAsync(299);
  expect(arrived).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(arrived).toHaveBeenCalledTimes(2);

  simulator.script = "hanging";
  void simulator.load().then(arrived);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(arrived).toHaveBeenCalledTimes(2);
  simulator.arrive();
  await vi.advanceTimersByTimeAsync(0);
  expect(arrived).toHaveBeenCalledTimes(3);

  simulator.script = "blocked";
  await expect(simulator.load()).rejects.toThrow("blocked");
  expect(simulator.ledger.loads).toEqual({ asked: 4, arrived: 3, failed: 1 });
});

test("a destroyed session leaves no timer", () => {
  const simulator = createTalkSimulator();
  const session = openFor(simulator, "alice");
  vi.advanceTimersByTime(0);
  session.destroy();
  expect(vi.getTimerCount()).toBe(0);
});

test("reset cancels everything that is pending", async () => {
  const simulator = createTalkSimulator();
  const heard = vi.fn();
  openFor(simulator, "alice").onMessage(heard);
  simulator.say({ from: "bob", conversationId: "order-1", text: "Hi" });
  simulator.script = { afterMs: 10 };
  void simulator.load().then(heard);
  simulator.reset();
  expect(vi.getTimerCount()).toBe(0);
  simulator.arrive();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(heard).not.toHaveBeenCalled();
  expect(simulator.script).toBe("ok");
});
