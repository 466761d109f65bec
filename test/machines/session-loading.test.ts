import { afterEach, expect, test, vi } from "vitest";
import { configured, failedOf, walkTo } from "./walk.js";

const blocked = failedOf("sdk.failed", "script-blocked");
afterEach(() => void vi.restoreAllMocks());

/** The longest wait after the nth attempt: its base plus a quarter. */
const longestWaits = [125, 375, 1_125];

test("a failed attempt is repeated after a growing wait", () => {
  const { at, send, pass } = walkTo("initializing", {
    loading: { timeoutMs: 10_000, attempts: 4 },
  });
  for (const [base, longest] of [100, 300, 900].map((ms, nth) => [ms, longestWaits[nth] ?? 0])) {
    send(blocked);
    pass((base ?? 0) - 1);
    expect(at()).toBe("initializing.backoff");
    pass((longest ?? 0) - (base ?? 0) + 1);
    expect(at()).toBe("initializing.loading");
  }
});

test.each([
  ["the first attempt", "initializing", 100, "initializing.loading"],
  ["a failed load", "failed", 30_000, "failed.retrying"],
] as const)(
  "pages that fail at the same time retry at different times, after %s",
  (_, status, ms, next) => {
    for (const chance of [0, 0.5, 0.99]) {
      vi.spyOn(Math, "random").mockReturnValue(chance);
      const { at, send, pass } = walkTo(status);
      if (status === "initializing") send(blocked);
      const wait = ms * (1 + chance / 4);
      pass(wait - 1);
      expect(at()).not.toBe(next);
      pass(1);
      expect(at()).toBe(next);
    }
  },
);

test("the wait stops growing after the third attempt", () => {
  const { at, send, pass } = walkTo("initializing", {
    loading: { timeoutMs: 10_000, attempts: 9 },
  });
  for (let attempt = 0; attempt < 8; attempt += 1) {
    send(blocked);
    pass(1_125);
    expect(at()).toBe("initializing.loading");
  }
});

test("attempts are limited: the last failure fails the session with its error", () => {
  const { at, send, pass, context, reports } = walkTo("initializing");
  for (const wait of longestWaits.slice(0, 2)) {
    send(blocked);
    pass(wait);
  }
  expect(at()).toBe("initializing.loading");
  send(blocked);
  expect(at()).toBe("failed.waiting");
  expect(context().failure).toEqual({ code: "script-blocked" });
  expect(reports).toEqual(["script-blocked"]);
});

test("a return of the network ends the wait", () => {
  const { at, send, context } = walkTo("initializing");
  send(blocked, { type: "network.online" });
  expect(at()).toBe("initializing.loading");
  expect(context().attempt).toBe(2);
});

test("an SDK that arrives during the wait is used at once", () => {
  const { at, send } = walkTo("initializing");
  send(blocked, { type: "sdk.loaded" });
  expect(at()).toBe("syncingUser.leasing");
});

test("an attempt that neither succeeds nor fails ends after its timeout", () => {
  const { at, pass, context } = walkTo("initializing", { loading: { timeoutMs: 70, attempts: 3 } });
  pass(69);
  expect(at()).toBe("initializing.loading");
  pass(1);
  expect(at()).toBe("failed.waiting");
  expect(context().failure).toEqual({ code: "script-timeout" });
});

test("a script that arrives after its timeout recovers the session", () => {
  const { at, send, pass } = walkTo("initializing");
  pass(10_000);
  send({ type: "sdk.loaded" });
  expect(at()).toBe("initializing.loading");
});

test("a failed load waits for at least half a minute before a background attempt", () => {
  const { at, pass } = walkTo("failed");
  pass(29_999);
  expect(at()).toBe("failed.waiting");
  pass(30_000 / 4 + 1);
  expect(at()).toBe("failed.retrying");
});

test("a return of the network restarts a failed load", () => {
  const { at, send } = walkTo("failed");
  send({ type: "network.online" });
  expect(at()).toBe("initializing.loading");
});

test("retry restarts a failed load with all of its attempts", () => {
  const { at, send, context } = walkTo("failed");
  send({ type: "retry" });
  expect(at()).toBe("initializing.loading");
  expect(context()).toMatchObject({ attempt: 1, failure: undefined });
});

test("a failure other than loading has no background attempts", () => {
  const { at, send, pass } = walkTo("syncingUser");
  send(failedOf("session.failed", "session-failed"));
  pass(120_000);
  send({ type: "network.online" }, { type: "sdk.loaded" });
  expect(at()).toBe("failed.waiting");
});

test("a failed load restarts when the config changes", () => {
  const { at, send } = walkTo("failed");
  send(configured({ appId: "other" }));
  expect(at()).toBe("initializing.loading");
});
