import { describe, expect, test } from "vitest";
import type { SessionErrorCode } from "../../src/machines.js";
import { configured, failedOf, userOf, walk, walkTo, wishFor } from "./walk.js";

const once = { timeoutMs: 10_000, attempts: 1 };
/** The longest that a background attempt lets wait. */
const BACKGROUND_MS = 30_000 * 1.25;

/** A session whose one attempt at loading failed in this way. */
function failedBy(code: SessionErrorCode) {
  const walking = walk(wishFor({ loading: once }));
  walking.send({ type: "start" }, failedOf("sdk.failed", code));
  expect(walking.at()).toBe("failed.resting");
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

  test("is tried again in the background, which changes nothing that anybody sees", () => {
    const { at, pass, send, reports, context } = fail();
    const { failure } = context();
    for (let round = 0; round < 3; round += 1) {
      pass(BACKGROUND_MS);
      expect(at()).toBe("failed.retrying");
      send(failedOf("sdk.failed", code as SessionErrorCode));
      expect(at()).toBe("failed.resting");
    }
    expect(context().failure).toBe(failure);
    expect(reports).toEqual([code]);
  });

  test("is over once an attempt in the background succeeds", () => {
    const { at, pass, send, working, context } = fail();
    pass(BACKGROUND_MS);
    expect(working()).toEqual(["loadSdk"]);
    send({ type: "sdk.loaded" });
    expect(at()).toBe("initializing.attempting");
    expect(context().sdk).toBe("loaded");
  });

  test("rests again after an attempt in the background that hangs", () => {
    const { at, pass, reports } = fail();
    pass(BACKGROUND_MS);
    pass(once.timeoutMs);
    expect([at(), reports]).toEqual(["failed.resting", [code]]);
  });

  test("is tried again when the network is back", () => {
    const { at, send } = fail();
    send({ type: "network.online" });
    expect(at()).toBe("initializing.attempting");
  });

  test("is healed by an SDK that arrives late", () => {
    const { at, send } = fail();
    send({ type: "sdk.loaded" });
    expect(at()).toBe("initializing.attempting");
  });
});

test("an attempt in the background that fails for another reason is news", () => {
  const { at, send, pass, reports, context } = failedBy("script-blocked");
  pass(BACKGROUND_MS);
  send(failedOf("sdk.failed", "script-csp"));
  expect([at(), context().failure]).toEqual(["failed.resting", { code: "script-csp" }]);
  expect(reports).toEqual(["script-blocked", "script-csp"]);
  pass(BACKGROUND_MS);
  expect(at()).toBe("failed.resting");
});

describe("a load that the page's policy refused", () => {
  test("is not tried again by itself: the policy stays as long as the page", () => {
    const { at, send, pass } = failedBy("script-csp");
    send({ type: "network.online" });
    pass(BACKGROUND_MS);
    expect(at()).toBe("failed.resting");
  });

  test("is healed by an SDK that comes another way, and tried again at a retry", () => {
    const late = failedBy("script-csp");
    late.send({ type: "sdk.loaded" });
    expect(late.at()).toBe("initializing.attempting");
    const again = failedBy("script-csp");
    again.send({ type: "retry" });
    expect(again.at()).toBe("initializing.attempting");
  });
});

test("what has nothing to do with loading is not tried again by itself", () => {
  const { at, send, pass } = walkTo("syncingUser");
  send(failedOf("session.failed", "session-failed"));
  send({ type: "network.online" }, { type: "sdk.loaded" });
  pass(BACKGROUND_MS);
  expect(at()).toBe("failed.resting");
});

describe("an app that TalkJS does not know", () => {
  const refused = { type: "session.refused", failure: { code: "app-id-invalid" } } as const;

  test("fails the session, once those who use it have let go", () => {
    const { at, send, pass, reports, working, context } = walkTo("alive");
    send(refused);
    expect([at(), reports, working()]).toEqual(["destroying", [], ["heldSession"]]);
    pass(0);
    expect([at(), reports]).toEqual(["failed.resting", ["app-id-invalid"]]);
    expect(working()).not.toContain("heldSession");
    expect(context().failure).toEqual({ code: "app-id-invalid" });
  });

  test("is asked about again at a retry", () => {
    const { at, send, pass } = walkTo("alive");
    send(refused);
    pass(0);
    send({ type: "retry" });
    expect(at()).toBe("syncingUser.leasing");
  });

  test("is no concern of a session that is stopped meanwhile", () => {
    const { at, send, pass, reports, context } = walkTo("alive");
    send(refused, { type: "stop" });
    pass(0);
    expect([at(), reports, context().failure]).toEqual(["destroyed", [], undefined]);
  });

  test("is heard without effect while the session goes anyway", () => {
    const { at, send, pass, unplanned, reports } = walkTo("destroying");
    send(refused);
    pass(0);
    expect([at(), unplanned, reports]).toEqual(["destroyed", [], []]);
  });

  test("gives way to another one", () => {
    const { at, send, pass, reports } = walkTo("alive");
    send(refused, configured({ appId: "another" }));
    pass(0);
    expect([at(), reports]).toEqual(["syncingUser.leasing", []]);
  });
});

describe("data whose write is never confirmed", () => {
  const UPDATE_MS = 15_000;

  test("is given up alone: what changed meanwhile is written", () => {
    const { at, send, pass, reports, context } = walkTo("alive");
    send(configured({ user: userOf("alice", 2) }));
    send(configured({ user: userOf("alice", 3) }));
    pass(UPDATE_MS);
    expect([at(), reports]).toEqual(["alive.updatingUser", ["user-update-timeout"]]);
    expect(context().claim).toMatchObject({ revision: 2, writing: 3 });
    send({ type: "user.updated", revision: 3 });
    expect(at()).toBe("alive.current");
  });

  test("of a promised user is given up alone, too", () => {
    const { at, send, pass, context } = walkTo("alive");
    send(configured({ user: { type: "unsettled", id: "alice" } }));
    send({ type: "user.settled", user: userOf("alice", 2) });
    expect(context().claim?.writing).toBe(2);
    pass(UPDATE_MS);
    expect(at()).toBe("alive.current");
  });

  test("because the app never says what it is, leaves the session with what it has", () => {
    const { at, send, pass, context, reports } = walkTo("alive");
    send(configured({ user: { type: "unsettled", id: "alice" } }));
    pass(UPDATE_MS);
    expect([at(), reports]).toEqual(["alive.current", ["user-update-timeout"]]);
    expect(context().wish.user).toEqual(userOf("alice", 1));
    pass(10 * UPDATE_MS);
    expect([at(), reports.length]).toEqual(["alive.current", 1]);
    send(configured({ user: userOf("alice", 2) }));
    expect(at()).toBe("alive.updatingUser");
  });

  test("because the app never says what it is, is given up once where nobody knows what the session has", () => {
    const { at, send, pass, reports } = walkTo("syncingUser");
    send({ type: "session.leased", revision: undefined });
    send(configured({ user: { type: "unsettled", id: "alice" } }));
    expect(at()).toBe("alive.updatingUser");
    pass(UPDATE_MS);
    expect([at(), reports]).toEqual(["alive.current", ["user-update-timeout"]]);
  });
});
