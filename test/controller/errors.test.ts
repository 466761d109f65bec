import { expect, test, vi } from "vitest";
import { codesInUnion } from "../../scripts/docs/pages.js";
import { SessionError } from "../../src/controller.js";
import { failOnNoise } from "../support/noise.js";
import { alive, live } from "./lives.js";
import type { SessionErrorCode } from "../../src/machines.js";
import { ERRORS_PAGE } from "../../src/errors/errors-page.generated.js";

failOnNoise();

const PLACE = `See ${ERRORS_PAGE}#session-lost`;
const MORE = `${PLACE} (offline: node_modules/talkjs-session/docs/errors.md)`;

test("an error says what happened, why it matters, how to fix it and where to read on", () => {
  const { name, code, message } = new SessionError("session-lost");
  expect({ name, code }).toEqual({ name: "SessionError", code: "session-lost" });
  const sentences = message.replace("[talkjs-session] ", "").replace(MORE, "").trim();
  expect(sentences.match(/[^.]\.( |$)/g)?.length).toBeGreaterThanOrEqual(3);
  expect(message).toBe(`[talkjs-session] ${sentences} ${MORE}`);
});

test("an error names its detail in brackets, and has no brackets without one", () => {
  const withDetail = new SessionError("session-lost", { detail: "of alice" }).message;
  const without = new SessionError("session-lost").message;
  expect(withDetail.replace(" (of alice)", "")).toBe(without);
});

test("an error of a production build is its code and where to read about it", () => {
  vi.stubEnv("NODE_ENV", "production");
  const { message } = new SessionError("session-lost", { detail: "of alice" });
  vi.unstubAllEnvs();
  expect(message).toBe(`[talkjs-session] session-lost (of alice). ${PLACE}`);
});

test("an error has a cause where there is one, and never in its JSON", () => {
  const { message } = new SessionError("user-failed");
  expect(JSON.parse(JSON.stringify(new SessionError("user-failed", { cause: "secret" })))).toEqual({
    name: "SessionError",
    code: "user-failed",
    message,
  });
  expect(new SessionError("user-failed", { cause: "secret" }).cause).toBe("secret");
  expect("cause" in new SessionError("user-failed")).toBe(false);
});

test("what the machine fails with is an error as any other, the same at every look", async () => {
  const { controller, session, errors } = await alive();
  session.destroy();
  const state = controller.getSnapshot();
  expect(state).toMatchObject({ status: "destroyed", error: { code: "session-lost" } });
  expect(state.status === "destroyed" && state.error).toBeInstanceOf(SessionError);
  expect(controller.getSnapshot()).toEqual(state);
  expect(errors.map((error) => error === ("error" in state && state.error))).toEqual([true]);
  await controller.stop();
});

test.each([
  ["the same words", new Error("no"), new Error("no")],
  ["other words", new Error("no"), new Error("never")],
  ["no words, twice", Object.create(null), Object.create(null)],
  ["words, and then none", new Error("no"), Object.create(null)],
])("a user who fails again is reported once, whatever is thrown: %s", async (_, one, two) => {
  const throwing = (cause: unknown) => () => {
    throw cause;
  };
  const { controller, configure, codes } = live({ syncUser: throwing(one) });
  controller.start();
  configure({ syncUser: throwing(two) });
  expect(codes()).toEqual(["user-failed"]);
  await controller.stop();
});

/** Only React components report these. */
const OF_COMPONENTS = [
  "controller-unstable",
  "panel-cross-origin",
  "panel-failed",
  "panel-timeout",
];

test("no message of a session blames a component or a prop, which a controller's user does not have", async () => {
  const codes = (await codesInUnion()).filter((code) => !OF_COMPONENTS.includes(code));
  const blaming = codes.filter((code) => {
    // The names in the union are its codes.
    const { message } = new SessionError(code as SessionErrorCode);
    return /<[A-Z](?!ession> a new .key)|=\{/.test(message);
  });
  expect(codes.length).toBeGreaterThan(35);
  expect(blaming).toEqual([]);
});
