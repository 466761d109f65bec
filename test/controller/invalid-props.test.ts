import { expect, test } from "vitest";
import { createSessionController, type LoadingOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { settle } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

/** An object with a field that throws when it is read. */
function unreadable(): object {
  return {
    get attempts() {
      throw new Error("mine");
    },
  };
}

const inPlainJavaScript = (loading: unknown) => loading as LoadingOptions;

test.each([
  ["lingerMs is NaN", { lingerMs: NaN }],
  ["lingerMs is -1", { lingerMs: -1 }],
  ["loading.timeoutMs is NaN", { loading: { timeoutMs: NaN } }],
  ["loading.timeoutMs is -5000", { loading: { timeoutMs: -5_000 } }],
  ["loading.timeoutMs is of type string", { loading: inPlainJavaScript({ timeoutMs: "5000" }) }],
  ["loading.attempts is NaN", { loading: { attempts: NaN } }],
  ["loading.attempts is 0", { loading: { attempts: 0 } }],
  ["loading.attempts is -2", { loading: { attempts: -2 } }],
  ["loading is 5000", { loading: inPlainJavaScript(5_000) }],
  ["loading is of type object", { loading: inPlainJavaScript(unreadable()) }],
])("%s: it is reported once, and the default is used", async (detail, options) => {
  const simulator = createTalkSimulator();
  simulator.script = { afterMs: 20 };
  const { controller, configure, errors } = live({ ...options, sdk: () => simulator.load() });
  controller.start();
  configure({ ...options });
  await controller.whenAlive();
  configure({ ...options, token: "another" });
  await settle();
  expect(errors.map(({ code }) => code)).toEqual(["prop-invalid"]);
  expect(errors[0]?.message).toContain(`(${detail})`);
  await controller.stop();
  expect(simulator.ledger.sessions.open).toBe(0);
});

test("a script that is refused is loaded three times where `attempts` is invalid", async () => {
  const simulator = createTalkSimulator();
  simulator.script = "blocked";
  const { controller, codes, reaches } = live({
    loading: { attempts: NaN },
    sdk: () => simulator.load(),
  });
  controller.start();
  await reaches("failed");
  expect(codes()).toEqual(["prop-invalid", "script-blocked"]);
  expect(simulator.ledger.loads.asked).toBe(3);
  await controller.stop();
});

test("a session may linger for ever, and undefined and null are the defaults", async () => {
  const { controller, codes, simulator } = await alive({
    lingerMs: Infinity,
    loading: inPlainJavaScript(null),
  });
  await controller.stop();
  await settle();
  expect([codes(), simulator.ledger.sessions.open]).toEqual([[], 1]);
  simulator.reset();
});

test("nothing is reported before `start`, as in a render on a server", () => {
  const errors: string[] = [];
  const onError = ({ code }: { code: string }) => void errors.push(code);
  createSessionController({ appId: "app", userId: "alice", lingerMs: NaN, onError });
  expect(errors).toEqual([]);
});
