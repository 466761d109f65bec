import { describe, expect, test } from "vitest";
import type { SessionErrorCode } from "../../src/machines.js";
import { configured, failedOf, userOf, walk, walkTo, configFor } from "./walk.js";

const once = { timeoutMs: 10_000, attempts: 1 };
/** The longest wait before a background attempt, in ms. */
const BACKGROUND_MS = 30_000 * 1.25;

/** Returns a session whose only load attempt failed with this code. */
function failedBy(code: SessionErrorCode) {
  const walking = walk(configFor({ loading: once }));
  walking.send({ type: "start" }, failedOf("sdk.failed", code));
  expect(walking.at()).toBe("failed.waiting");
  return walking;
}

describe.each([
  "script-blocked",
  "script-offline",
  "script-invalid",
  "script-timeout",
  "sdk-failed",
])("a load that failed by %s", (code) => {
  const fail = () => failedBy(code as SessionErrorCode);

  test("is retried in the background without a visible change", () => {
    const { at, pass, send, reports, context } = fail();
    const { failure } = context();
    for (let round = 0; round < 3; round += 1) {
      pass(BACKGROUND_MS);
      expect(at()).toBe("failed.retrying");
      send(failedOf("sdk.failed", code as SessionErrorCode));
      expect(at()).toBe("failed.waiting");
    }
    expect(context().failure).toBe(failure);
    expect(reports).toEqual([code]);
  });

  test("ends when a background attempt succeeds", () => {
    const { at, pass, send, working, context } = fail();
    pass(BACKGROUND_MS);
    expect(working()).toEqual(["loadSdk"]);
    send({ type: "sdk.loaded" });
    expect(at()).toBe("initializing.loading");
    expect(context().sdk).toBe("loaded");
  });

  test("waits again after a background attempt that hangs", () => {
    const { at, pass, reports } = fail();
    pass(BACKGROUND_MS);
    pass(once.timeoutMs);
    expect([at(), reports]).toEqual(["failed.waiting", [code]]);
  });

  test("is retried when the network returns", () => {
    const { at, send } = fail();
    send({ type: "network.online" });
    expect(at()).toBe("initializing.loading");
  });

  test("recovers when the SDK arrives late", () => {
    const { at, send } = fail();
    send({ type: "sdk.loaded" });
    expect(at()).toBe("initializing.loading");
  });
});

test("a background attempt that fails for another reason is reported", () => {
  const { at, send, pass, reports, context } = failedBy("script-blocked");
  pass(BACKGROUND_MS);
  send(failedOf("sdk.failed", "script-csp"));
  expect([at(), context().failure]).toEqual(["failed.waiting", { code: "script-csp" }]);
  expect(reports).toEqual(["script-blocked", "script-csp"]);
  pass(BACKGROUND_MS);
  expect(at()).toBe("failed.waiting");
});

describe("a load that the page's policy refused", () => {
  test("is not retried in the background: the policy lasts as long as the page", () => {
    const { at, send, pass } = failedBy("script-csp");
    send({ type: "network.online" });
    pass(BACKGROUND_MS);
    expect(at()).toBe("failed.waiting");
  });

  test("recovers when the SDK arrives another way, and is repeated on retry", () => {
    const late = failedBy("script-csp");
    late.send({ type: "sdk.loaded" });
    expect(late.at()).toBe("initializing.loading");
    const again = failedBy("script-csp");
    again.send({ type: "retry" });
    expect(again.at()).toBe("initializing.loading");
  });
});

test("a failure other than loading is not retried in the background", () => {
  const { at, send, pass } = walkTo("syncingUser");
  send(failedOf("session.failed", "session-failed"));
  send({ type: "network.online" }, { type: "sdk.loaded" });
  pass(BACKGROUND_MS);
  expect(at()).toBe("failed.waiting");
});

describe("an app that TalkJS does not know", () => {
  const refused = { type: "session.refused", failure: { code: "app-id-invalid" } } as const;

  test("fails the session after its chat UIs are destroyed", () => {
    const { at, send, pass, reports, working, context } = walkTo("alive");
    send(refused);
    expect([at(), reports, working()]).toEqual(["destroying", [], ["heldSession"]]);
    pass(0);
    expect([at(), reports]).toEqual(["failed.waiting", ["app-id-invalid"]]);
    expect(working()).not.toContain("heldSession");
    expect(context().failure).toEqual({ code: "app-id-invalid" });
  });

  test("is checked again on retry", () => {
    const { at, send, pass } = walkTo("alive");
    send(refused);
    pass(0);
    send({ type: "retry" });
    expect(at()).toBe("syncingUser.leasing");
  });

  test("does not fail a session that is stopped at the same time", () => {
    const { at, send, pass, reports, context } = walkTo("alive");
    send(refused, { type: "stop" });
    pass(0);
    expect([at(), reports, context().failure]).toEqual(["destroyed", [], undefined]);
  });

  test("has no effect while the session is being destroyed", () => {
    const { at, send, pass, unplanned, reports } = walkTo("destroying");
    send(refused);
    pass(0);
    expect([at(), unplanned, reports]).toEqual(["destroyed", [], []]);
  });

  test("is discarded when the app changes", () => {
    const { at, send, pass, reports } = walkTo("alive");
    send(refused, configured({ appId: "another" }));
    pass(0);
    expect([at(), reports]).toEqual(["syncingUser.leasing", []]);
  });
});

describe("data whose write is never confirmed", () => {
  const UPDATE_MS = 15_000;

  test("is given up alone: later changes are written", () => {
    const { at, send, pass, reports, context } = walkTo("alive");
    send(configured({ user: userOf("alice", 2) }));
    send(configured({ user: userOf("alice", 3) }));
    pass(UPDATE_MS);
    expect([at(), reports]).toEqual(["alive.updatingUser", ["user-update-timeout"]]);
    expect(context().identity).toMatchObject({ revision: 2, pendingRevision: 3 });
    send({ type: "user.updated", revision: 3 });
    expect(at()).toBe("alive.synced");
  });

  test("is given up alone for a promised user too", () => {
    const { at, send, pass, context } = walkTo("alive");
    send(configured({ user: { type: "unresolved", id: "alice" } }));
    send({ type: "user.resolved", user: userOf("alice", 2) });
    expect(context().identity?.pendingRevision).toBe(2);
    pass(UPDATE_MS);
    expect(at()).toBe("alive.synced");
  });

  test("leaves the session with its data when the app's promise never resolves", () => {
    const { at, send, pass, context, reports } = walkTo("alive");
    send(configured({ user: { type: "unresolved", id: "alice" } }));
    pass(UPDATE_MS);
    expect([at(), reports]).toEqual(["alive.synced", ["user-timeout"]]);
    expect(context().config.user).toEqual(userOf("alice", 1));
    pass(10 * UPDATE_MS);
    expect([at(), reports.length]).toEqual(["alive.synced", 1]);
    send(configured({ user: userOf("alice", 2) }));
    expect(at()).toBe("alive.updatingUser");
  });

  test("is given up once when the app's promise never resolves and the session's data is unknown", () => {
    const { at, send, pass, reports } = walkTo("syncingUser");
    send({ type: "session.leased", revision: undefined });
    send(configured({ user: { type: "unresolved", id: "alice" } }));
    expect(at()).toBe("alive.updatingUser");
    pass(UPDATE_MS);
    expect([at(), reports]).toEqual(["alive.synced", ["user-timeout"]]);
  });
});
