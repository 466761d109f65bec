import { afterEach, expect, onTestFinished, test } from "vitest";
import { createSessionController, type SessionOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { actorRefOf, sessionOf } from "../../src/xstate.js";
import { until } from "../support/settle.js";

const simulator = createTalkSimulator();
afterEach(() => void simulator.reset());

function started(options: Partial<SessionOptions> = {}) {
  // The options are a union, so the compiler does not accept a part of them.
  const all = { appId: "app", sdk: simulator.Talk, ...options } as SessionOptions;
  const controller = createSessionController(all);
  onTestFinished(() => controller.stop());
  controller.start();
  return controller;
}

test("the actor of a controller gives its live session, and only while it is alive", async () => {
  const controller = started({ userId: "alice" });
  const actorRef = actorRefOf(controller);
  expect(actorRefOf(controller)).toBe(actorRef);
  expect(sessionOf(actorRef)).toBeUndefined();
  const session = await controller.whenAlive();
  expect(sessionOf(actorRef)).toBe(session);
  await controller.stop();
  expect(sessionOf(actorRef)).toBeUndefined();
});

test("a retry through the actor calls `syncUser` again", async () => {
  let isDown = true;
  const syncUser = () =>
    isDown ? Promise.reject(new Error("503")) : Promise.resolve(new simulator.Talk.User("carol"));
  const controller = started({ syncUser, onError: () => undefined });
  const actorRef = actorRefOf(controller);
  await until(() => actorRef.getSnapshot().matches("failed"));
  isDown = false;
  actorRef.send({ type: "retry" });
  await until(() => simulator.sessions[0]?.me.id === "carol");
});

test("other objects have no actor", () => {
  // @ts-expect-error a controller has more members
  expect(() => actorRefOf({})).toThrow("actorRefOf() got something");
});
