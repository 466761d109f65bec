import { expect, test } from "vitest";
import { registeredActors, type RegisteredSession } from "../../src/core.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

const registered = () =>
  registeredActors().getSnapshot() as readonly RegisteredSession[]; /* these tests create no chat UI */

test("a controller that nobody has started is not shown", async () => {
  live();
  await settle();
  expect(registered()).toEqual([]);
});

test("a controller is shown for as long as anybody holds it, and once", async () => {
  const { controller } = live();
  const holders = [{}, {}];
  for (const holder of holders) controller.start(holder);
  await settle();
  expect(registered().map((one) => [one.kind, one.controller])).toEqual([["session", controller]]);
  void controller.stop(holders[0]);
  await settle();
  expect(registered()).toHaveLength(1);
  await controller.stop(holders[1]);
  await settle();
  expect(registered()).toEqual([]);
});

test("a controller that is stopped and started at once stays shown", async () => {
  const { controller } = live();
  controller.start();
  await settle();
  const counts: number[] = [];
  const { unsubscribe } = registeredActors().subscribe(({ length }) => void counts.push(length));
  void controller.stop();
  controller.start();
  await settle();
  expect(counts).toEqual([]);
  unsubscribe();
  await controller.stop();
});

test("a controller that ends takes no other along", async () => {
  const [first, second] = [live(), live()];
  for (const { controller } of [first, second]) controller.start();
  await first.controller.stop();
  await settle();
  expect(registered().map(({ controller }) => controller)).toEqual([second.controller]);
  await second.controller.stop();
});

test("a controller that was stopped is shown until its session is closed", async () => {
  const { controller, session } = await alive();
  const shown: boolean[] = [];
  const { unsubscribe } = registeredActors().subscribe(() => void shown.push(session.isAlive));
  await controller.stop();
  await settle();
  expect(shown).toEqual([false]);
  unsubscribe();
});

test("a late observer receives the actor's events from then on, and the last error", async () => {
  const { controller, configure, reaches } = live({ lingerMs: 0 });
  controller.start();
  await reaches("alive");
  await settle();
  const [session] = registered();
  const heard: string[] = [];
  session?.actor.system.inspect(({ type }) => void heard.push(type));
  const sessions = session?.lease.getSnapshot()?.shared.session;
  sessions?.destroy();
  configure({ userId: "bob" });
  await until(() => session?.actor.id === "session of app app, user bob");
  expect(heard).toContain("@xstate.microstep");
  expect(session?.errors.getSnapshot()?.code).toBe("session-lost");
  expect(session?.options()).toMatchObject({ userId: "bob" });
  await controller.stop();
});
