import { expect, test } from "vitest";
import type { SessionEventName } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { alive } from "./lives.js";

failOnNoise();

test.each(["destroy", "on", "hasValidCredentials"])(
  "a handler for %s, which is no event, calls no method of the session",
  async (name) => {
    const { controller, session, simulator, codes } = await alive();
    const before = simulator.ledger.calls.length;
    controller.on(name as SessionEventName, () => undefined); // as in plain JavaScript
    expect([session.isAlive, simulator.ledger.calls.length - before]).toEqual([true, 0]);
    expect(codes()).toEqual(["event-unknown"]);
    await controller.stop();
  },
);

test("a frozen prop that changes is reported to the handler that came with it", async () => {
  const told: string[] = [];
  const { controller, configure } = await alive({ onError: () => void told.push("former") });
  configure({ sdk: createTalkSimulator().Talk, onError: () => void told.push("newest") });
  expect(told).toEqual(["newest"]);
  await controller.stop();
});
