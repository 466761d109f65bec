import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.restoreAllMocks();
});

const entryPoints: [string, () => Promise<object>][] = [
  ["talkjs-session/machines", () => import("../../src/machines.js")],
  ["talkjs-session/controller", () => import("../../src/controller.js")],
  ["talkjs-session/testing", () => import("../../src/testing.js")],
  ["talkjs-session", () => import("../../src/index.js")],
];

test.each(entryPoints)("importing %s sets no global and asks for nothing", async (_name, load) => {
  const before = Reflect.ownKeys(globalThis);
  const interval = vi.spyOn(globalThis, "setInterval");
  const request = vi.spyOn(globalThis, "fetch");
  const loaded = await load();
  expect(Object.keys(loaded).length).toBeGreaterThan(0);
  expect(Reflect.ownKeys(globalThis)).toEqual(before);
  expect([...interval.mock.calls, ...request.mock.calls]).toEqual([]);
});

test("preloadTalk does nothing where there is no page", async () => {
  const { preloadTalk } = await import("../../src/index.js");
  const before = Reflect.ownKeys(globalThis);
  expect(() => preloadTalk()).not.toThrow();
  expect(Reflect.ownKeys(globalThis)).toEqual(before);
});

test("a controller that is made and never started does nothing", async () => {
  const { createSessionController } = await import("../../src/controller.js");
  const { createTalkSimulator } = await import("../../src/testing.js");
  const simulator = createTalkSimulator();
  const controller = createSessionController({
    appId: "app",
    syncUser: () => new simulator.Talk.User("alice"),
    sdk: simulator.load,
  });
  await Promise.resolve();
  expect(controller.getSnapshot()).toEqual({ status: "idle", waitingFor: undefined });
  expect(simulator.ledger.calls).toEqual([]);
  expect(simulator.ledger.loads.asked).toBe(0);
});
