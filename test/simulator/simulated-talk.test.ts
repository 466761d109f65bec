import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { worlds } from "../../src/testing.js";
import type { Page } from "../../src/simulator/page.js";

const page = globalThis as Page; // its names are optional ones
const info = vi.spyOn(console, "info").mockImplementation(() => undefined);

beforeEach(() => {
  vi.resetModules();
  info.mockClear();
});
afterEach(() => {
  vi.unstubAllEnvs();
  delete page.Talk;
  delete page.TalkSimulator;
  delete page.TalkSimulatorOptions;
});

const imported = () => import("../../src/simulated-talk.js");

test("without a page, the module gives a complete Talk object, as default export and as namespace", async () => {
  const namespace = await imported();
  const { default: Talk, simulator } = namespace;
  await Talk.ready;
  const me = new Talk.User({ id: "alice", name: "Alice" });
  const session = new namespace.Session({ appId: "any", me });
  expect(session.isAlive).toBe(true);
  for (const [name, member] of Object.entries(Talk)) expect(namespace).toHaveProperty(name, member);
  expect(simulator.sessions).toEqual([session]);
});

test("the object is in the global `Talk` as with the package, unless there is another", async () => {
  const { default: Talk } = await imported();
  expect(page.Talk).toBe(Talk);
  delete page.TalkSimulator;
  vi.resetModules();
  expect((await imported()).default).not.toBe(Talk);
  expect(page.Talk).toBe(Talk);
});

test("the console says once that TalkJS is simulated, however often the module is there", async () => {
  vi.stubEnv("NODE_ENV", "development");
  const { simulator } = await imported();
  vi.resetModules();
  const copy = await imported();
  expect(copy.simulator).toBe(simulator);
  expect(info.mock.calls).toEqual([
    ["[talkjs-session] TalkJS is simulated: no message is sent or stored."],
  ]);
});

test("a test runner, which sets NODE_ENV to test, gets no line on its console", async () => {
  await imported();
  expect(info).not.toHaveBeenCalled();
});

test("the world comes from globalThis.TalkSimulatorOptions", async () => {
  page.TalkSimulatorOptions = { world: worlds.teamWithThreads };
  const { simulator } = await imported();
  expect(simulator.user("carol")).toBeDefined();
});
