// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchToken } from "../../src/sdk/token.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a network that comes back cuts the wait for a token short, and leaves no listener", async () => {
  const ask = vi.fn(() => Promise.resolve("t"));
  ask.mockRejectedValueOnce(new Error("offline"));
  const stopped = vi.spyOn(window, "removeEventListener");
  const { signal } = new AbortController();
  const token = fetchToken({ ask, signal, report: () => expect.unreachable() });
  await vi.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event("online"));
  expect(await token).toBe("t");
  expect(stopped).toHaveBeenCalledWith("online", expect.any(Function));
  expect(vi.getTimerCount()).toBe(0);
});
