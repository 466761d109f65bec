import { expect, test } from "vitest";
import type { InspectionMessage, SessionOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { listen } from "../support/inspector.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

test("a controller that is not started tells nothing", async () => {
  const { inspect, messages } = listen();
  const { configure } = live({ inspect });
  configure({ inspect, userId: "bob" });
  await settle();
  expect(messages).toEqual([]);
});

test("a session is introduced by app and user before anything happens, and once", async () => {
  const { inspect, introductions, types, roots } = listen();
  const { controller } = await alive({ inspect });
  void controller.stop();
  controller.start();
  await controller.stop();
  expect(types().slice(0, 2)).toEqual(["@xstate.actor", "@xstate.event"]);
  expect(introductions).toEqual(["session of app app, user alice"]);
  expect(roots()).toBe(1);
});

test("it is introduced by its new name when its user is another", async () => {
  const { inspect, introductions, roots } = listen();
  const { configure, controller, simulator } = await alive({ inspect });
  configure({ userId: "bob" });
  await until(() => simulator.sessions[0]?.me.id === "bob");
  configure({ userId: null });
  await settle();
  expect(introductions).toEqual([
    "session of app app, user alice",
    "session of app app, user bob",
    "session of app app, signed out",
  ]);
  expect(roots()).toBe(1);
  await controller.stop();
});

test("a user whom only a function knows has a name once it has been asked", async () => {
  const { inspect, introductions } = listen();
  const simulator = createTalkSimulator();
  const syncUser = () => new simulator.Talk.User({ id: "alice", name: "Alice" });
  const { controller } = await alive({ sdk: simulator.load, syncUser, inspect });
  expect(introductions).toEqual([
    "session of app app, user not known yet",
    "session of app app, user alice",
  ]);
  await controller.stop();
});

test("who begins to look late is introduced to what is there", async () => {
  const { inspect, introductions, workers, messages } = listen();
  const { configure, controller } = await alive();
  configure({ inspect });
  expect(introductions).toEqual(["session of app app, user alice"]);
  expect(workers).toEqual(["heldSession"]);
  const before = messages.length;
  configure({ inspect, userId: "bob" });
  await controller.stop();
  expect(messages.length).toBeGreaterThan(before);
});

test("the newest inspector receives events, and the others none", async () => {
  const [first, second] = [listen(), listen()];
  const { configure, controller } = await alive({ inspect: first.inspect });
  const before = first.messages.length;
  configure({ inspect: second.inspect });
  expect([first.messages.length, second.messages.length]).toEqual([before, 0]);
  configure({ inspect: second.inspect, userId: "bob" });
  await controller.stop();
  expect(first.messages).toHaveLength(before);
  expect(second.types()).toContain("@xstate.snapshot");
});

test("without an inspector no more events are sent, and a later one receives them again", async () => {
  const { inspect, messages } = listen();
  const { configure, controller } = await alive({ inspect });
  configure({ inspect: undefined });
  const before = messages.length;
  configure({ inspect: undefined, userId: "bob" });
  await settle();
  expect(messages).toHaveLength(before);
  configure({ inspect, userId: "bob" });
  await controller.stop();
  expect(messages.length).toBeGreaterThan(before + 3);
});

test("20 configurations that say the same in other objects are no event", async () => {
  const { inspect, messages } = listen();
  const simulator = createTalkSimulator();
  const inline = () => ({
    sdk: simulator.load,
    userId: "alice",
    loading: { attempts: 3 },
    syncUser: () => new simulator.Talk.User({ id: "alice", name: "Alice" }),
    tokenFetcher: () => "token",
    inspect: (message: InspectionMessage) => inspect(message),
  });
  const { configure, controller } = await alive(inline());
  await settle();
  const before = messages.length;
  for (let times = 0; times < 20; times += 1) configure(inline());
  await settle();
  expect(messages).toHaveLength(before);
  await controller.stop();
});

test("an inspector that throws is reported once and harms nothing", async () => {
  let calls = 0;
  const inspect = () => {
    calls += 1;
    throw new Error("the window is closed");
  };
  const { controller, codes, errors, session, configure } = await alive({ inspect });
  configure({ inspect: () => inspect(), userId: "alice" });
  expect(session.isAlive).toBe(true);
  expect(codes()).toEqual(["handler-failed"]);
  expect(errors[0]?.message).toContain("inspect");
  expect(errors[0]?.cause).toMatchObject({ message: "the window is closed" });
  expect(calls).toBe(1);
  await controller.stop();
});

test("an inspector given whole, in place of its `inspect`, is reported", async () => {
  const { inspect } = listen();
  const whole = { inspect, start: () => undefined } as unknown as SessionOptions["inspect"];
  const { controller, errors, session } = await alive({ inspect: whole });
  expect(session.isAlive).toBe(true);
  expect(errors.map(({ code, cause }) => `${code}: ${String(cause)}`)).toEqual([
    "handler-failed: TypeError: inspect.next is not a function",
  ]);
  await controller.stop();
});
