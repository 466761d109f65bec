import { expect, test } from "vitest";
import { codeAfterTimeout } from "../../../docs/examples/machine-clock.js";
import { waysToStatuses } from "../../../docs/examples/machine-paths.js";
import { runOtherChat } from "../../../docs/examples/machine-provide.js";
import { restore } from "../../../docs/examples/machine-restored.js";
import { forbidden, opened } from "../../../docs/examples/machine-transitions.js";
import { createActor, sessionMachine, statusOf } from "../../../src/machines.js";

test("transitions: events lead to `alive`, and a policy that forbids the script to `failed`", () => {
  expect([opened, forbidden]).toEqual(["alive", "failed"]);
});

test("SimulatedClock: an attempt to load times out", () => {
  expect(codeAfterTimeout()).toBe("script-timeout");
});

test("provide: the machine runs other actors", () => {
  expect(runOtherChat()).toEqual(["open for alice", "activate", "closed"]);
});

test("getShortestPaths: finds a way to each status", () => {
  expect(waysToStatuses()).toMatchObject({
    idle: ["xstate.init"],
    alive: ["xstate.init", "start", "sdk.loaded", "session.leased"],
    destroyed: ["xstate.init", "start", "sdk.loaded", "session.leased", "session.lost"],
    failed: ["xstate.init", "start", "sdk.failed"],
  });
});

test("session.restored: an actor that was alive loads TalkJS again", () => {
  const former = createActor(sessionMachine, { input: { appId: "app", userId: "alice" } }).start();
  former.send({ type: "start", sdk: "loaded" });
  former.send({ type: "session.leased" });
  expect(statusOf(former.getSnapshot().value)).toBe("alive");
  expect(restore(former)).toBe("initializing");
  former.stop();
});
