import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AnyStateMachine } from "xstate";
import { nodesIn } from "./model/chart.js";
import { ERRORS_PAGE } from "../../src/errors/errors-page.generated.js";

/** Evaluates the modules as a production build does. */
beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("NODE_ENV", "production");
});
afterEach(() => void vi.unstubAllEnvs());

/** Returns all descriptions in a chart. */
const wordsIn = ({ root }: AnyStateMachine) =>
  nodesIn(root).flatMap((node) => [
    node.description,
    ...[...node.transitions.values()].flat().map(({ description }) => description),
  ]);

test("the charts of a production build have all states and no descriptions", async () => {
  const lean = await import("../../src/machines.js");
  vi.unstubAllEnvs();
  vi.resetModules();
  const full = await import("../../src/machines.js");
  const idsOf = (machine: AnyStateMachine) => nodesIn(machine.root).map(({ id }) => id);
  for (const name of ["sessionMachine", "chatViewMachine"] as const) {
    expect(idsOf(lean[name])).toEqual(idsOf(full[name]));
    expect(wordsIn(lean[name]).filter(Boolean)).toEqual([]);
    expect(wordsIn(full[name]).filter(Boolean).length).toBeGreaterThan(10);
  }
});

test("a session in a production build opens, fails and ends like any other", async () => {
  const { createSessionController } = await import("../../src/controller.js");
  const { createTalkSimulator } = await import("../../src/testing.js");
  const simulator = createTalkSimulator();
  const messages: string[] = [];
  const controller = createSessionController({
    sdk: simulator.Talk,
    appId: "app",
    userId: "alice",
    onError: ({ message }) => messages.push(message),
  });
  controller.start();
  const session = await controller.whenAlive();
  session.destroy();
  expect(controller.getSnapshot().status).toBe("destroyed");
  controller.retry();
  expect(await controller.whenAlive()).not.toBe(session);
  await controller.stop();
  expect(simulator.ledger.sessions).toMatchObject({ opened: 2, open: 0 });
  expect(messages).toEqual([`[talkjs-session] session-lost. See ${ERRORS_PAGE}#session-lost`]);
});

test("an error in a production build includes its detail", async () => {
  const { SessionError } = await import("../../src/errors/session-error.js");
  const { message } = new SessionError("prop-frozen", { detail: "sdk" });
  expect(message).toMatch(/^\[talkjs-session\] prop-frozen \(sdk\)\. See /);
});
