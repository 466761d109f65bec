// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { failOnNoise } from "../support/noise.js";

failOnNoise();

beforeAll(() => import("talkjs")); // adds its own tag and placeholder, before the tests
beforeEach(() => {
  vi.useFakeTimers();
  document.head.replaceChildren();
});
afterEach(() => void vi.useRealTimers());

/** The browser's event for a refusal by the page's policy; jsdom has none. */
const refusal = (blockedURI: string, disposition: "enforce" | "report") =>
  Object.assign(new Event("securitypolicyviolation"), { blockedURI, disposition });

test.each([
  ["TalkJS's script", "https://cdn.talkjs.com/talk.js", "enforce", "script-csp"],
  ["TalkJS's script, on trial", "https://cdn.talkjs.com/talk.js", "report", "script-blocked"],
  ["another script", "https://example.com/ads.js", "enforce", "script-blocked"],
] as const)("a policy that refuses %s makes a failed tag %4$s", async (...row) => {
  const [, blockedURI, disposition, code] = row;
  const codes: string[] = [];
  const controller = createSessionController({
    appId: "app",
    userId: "alice",
    loading: { attempts: 1 },
    onError: (error) => codes.push(error.code),
  });
  controller.start();
  await vi.advanceTimersByTimeAsync(0);
  document.dispatchEvent(refusal(blockedURI, disposition));
  document.querySelector("script")?.dispatchEvent(new Event("error"));
  expect(codes).toEqual([code]);
  const stopped = controller.stop();
  await vi.advanceTimersByTimeAsync(0);
  await stopped;
});
