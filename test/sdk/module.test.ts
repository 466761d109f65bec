// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { page, SCRIPT, tags, withoutReadyOf } from "./page.js";

failOnNoise();
beforeEach(() => {
  vi.resetModules();
  document.head.replaceChildren();
});
afterEach(() => {
  vi.doUnmock("talkjs");
  delete page.Talk;
  Reflect.deleteProperty(page, Symbol.for("talkjs-session.sdk@1"));
});

/** A session in an app whose tests replace the module `talkjs` with this value. */
async function startedWith(module: () => object, loading = {}) {
  vi.doMock("talkjs", module);
  const { createSessionController } = await import("../../src/controller.js");
  const errors: { code: string; cause?: unknown }[] = [];
  const controller = createSessionController({
    appId: "app",
    userId: "alice",
    loading: { attempts: 1, ...loading },
    onError: (error) => errors.push(error),
  });
  controller.start();
  return { controller, errors, status: () => controller.getSnapshot().status };
}

const { Talk: complete, ledger } = createTalkSimulator();
const simulated = await import("../../src/simulated-talk.js");
const withoutReady = withoutReadyOf(complete);

const modules: [string, () => object][] = [
  ["whose default export is a Talk", () => ({ default: complete })],
  ["whose default export has no `ready`", () => ({ default: withoutReady })],
  ["that is itself a Talk", () => ({ ...complete })],
  ["from CommonJS", () => ({ default: { __esModule: true, default: complete } })],
  ["whose `ready` answers at once", () => ({ default: { ...complete, ready: atOnce } })],
  ["of this package that simulates it", () => simulated],
];

const atOnce = { then: (loaded: () => void) => void loaded() };

test.each(modules)("a module %s, in the place of `talkjs`, is the SDK", async (_, module) => {
  const { controller, errors, status } = await startedWith(module);
  await until(() => status() === "alive");
  expect([errors, tags()]).toEqual([[], []]);
  expect(document.head.children).toHaveLength(0);
  await controller.stop();
  expect(ledger.sessions.open).toBe(0);
});

test("the next session has a module's SDK without waiting", async () => {
  const first = await startedWith(() => ({ default: complete }));
  await until(() => first.status() === "alive");
  await first.controller.stop();
  first.controller.start();
  await Promise.resolve();
  expect(first.status()).toBe("alive");
  await first.controller.stop();
});

test("a module whose `ready` is pending is waited for, be it complete before", async () => {
  let resolveReady: (() => void) | undefined;
  const pending = new Promise<void>((resolve) => (resolveReady = resolve));
  const { controller, status } = await startedWith(() => ({
    default: { ...complete, ready: pending },
  }));
  await until(() => status() === "initializing");
  await settle();
  expect(status()).toBe("initializing");
  resolveReady?.();
  await until(() => status() === "alive");
  await controller.stop();
});

test("a module that fills its Talk in when it is ready heals a session that gave up", async () => {
  let resolveReady: (() => void) | undefined;
  const Talk = { ready: new Promise<void>((resolve) => (resolveReady = resolve)) };
  const { controller, status } = await startedWith(() => ({ default: Talk }), { timeoutMs: 20 });
  await until(() => status() === "failed");
  Object.assign(Talk, withoutReady);
  resolveReady?.();
  await until(() => status() === "alive");
  await controller.stop();
});

test("a module that tests give another Talk is read again by the next session", async () => {
  const simulators = [createTalkSimulator(), createTalkSimulator()];
  let Talk = simulators[0]?.Talk;
  const { controller, status } = await startedWith(() => ({
    get default() {
      return Talk;
    },
  }));
  await until(() => status() === "alive");
  await controller.stop();
  Talk = simulators[1]?.Talk;
  controller.start();
  await until(() => status() === "alive");
  expect(simulators.map(({ sessions }) => sessions.length)).toEqual([0, 1]);
  await controller.stop();
});

test("a module that is no Talk fails the session, with the reason", async () => {
  const { controller, errors, status } = await startedWith(() => ({ default: {} }));
  await until(() => status() === "failed");
  expect(errors).toMatchObject([{ code: "sdk-failed", cause: expect.any(TypeError) as unknown }]);
  await controller.stop();
});

const outOfReach = () => {
  throw new Error("the chunk is out of reach");
};

test("a module that is out of reach is done without: the script comes by a tag and a placeholder", async () => {
  const { controller, errors, status } = await startedWith(outOfReach);
  await until(() => tags().length === 1);
  expect(tags()).toMatchObject([{ src: SCRIPT, async: true }]);
  const { Talk } = createTalkSimulator();
  const heard: string[] = [];
  const { ready: waiting } = page.Talk as { ready: Promise<void> & { c: [() => void][] } };
  void waiting.then(() => heard.push("the page's own"));
  Object.assign(page.Talk ?? {}, Talk);
  for (const [notify] of waiting.c) notify();
  await until(() => status() === "alive");
  expect([errors, heard]).toEqual([[], ["the page's own"]]);
  await controller.stop();
});

test("where neither the module nor the script is in reach, the error has the reason of both", async () => {
  const { controller, errors, status } = await startedWith(outOfReach);
  await until(() => tags().length === 1);
  tags()[0]?.dispatchEvent(new Event("error"));
  await until(() => status() === "failed");
  expect(errors).toMatchObject([{ code: "script-blocked", cause: expect.any(Error) as unknown }]);
  await controller.stop();
});

test("a page without timings of its requests has a session", async () => {
  const timings = Object.getOwnPropertyDescriptor(Performance.prototype, "getEntriesByName") ?? {};
  Reflect.deleteProperty(Performance.prototype, "getEntriesByName");
  const { controller, status } = await startedWith(outOfReach);
  await until(() => tags().length === 1);
  Object.assign(page.Talk ?? {}, complete);
  tags()[0]?.dispatchEvent(new Event("load"));
  await until(() => status() === "alive");
  Object.defineProperty(Performance.prototype, "getEntriesByName", timings);
  await controller.stop();
});

test("with a nonce the script is asked for by a tag that carries it, and `talkjs` is not imported", async () => {
  const module = vi.fn(() => ({ default: complete }));
  const { controller } = await startedWith(module, { nonce: "n0nce" });
  expect(tags()).toMatchObject([{ src: SCRIPT, nonce: "n0nce" }]);
  await controller.stop();
  expect(module).not.toHaveBeenCalled();
});
