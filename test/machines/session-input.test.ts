import { expect, test } from "vitest";
import { createActor, sessionMachine, type SessionInput } from "../../src/machines.js";

const start = (input: SessionInput) => {
  const actor = createActor(sessionMachine, { input }).start();
  actor.send({ type: "start" });
  return actor;
};

test("an app and a user are enough to open a session", () => {
  const actor = start({ appId: "app", userId: "alice" });
  const { value, context } = actor.getSnapshot();
  expect(value).toEqual({ initializing: "loading" });
  expect(context.config).toMatchObject({
    user: { type: "known", id: "alice" },
    loading: { timeoutMs: 10_000, attempts: 3 },
  });
  actor.stop();
});

test.each([{ appId: "app" }, { appId: "app", userId: null }])(
  "without a user the session stays idle: %j",
  (input) => {
    expect(start(input).getSnapshot().matches("idle")).toBe(true);
  },
);

test("a complete config is an input too, and fields replace the defaults", () => {
  const { context } = start({ appId: "app", userId: "alice", lingerMs: 5 }).getSnapshot();
  expect(context.config.lingerMs).toBe(5);
  expect(start(context.config).getSnapshot().context.config).toEqual(context.config);
});
