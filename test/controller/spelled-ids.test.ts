import type * as Talk from "talkjs/all.js";
import { expect, test } from "vitest";
import { internalsOf } from "../../src/controller/internals.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { alive } from "./lives.js";

failOnNoise();

test("the user of a held session is who it was asked for, however the SDK spells the id", async () => {
  const simulator = createTalkSimulator();
  class Session extends simulator.Talk.Session {
    constructor(options: Talk.SessionOptions) {
      super({ ...options, me: new simulator.Talk.User({ id: "alice@shop", name: "Alice" }) });
    }
  }
  const { controller, session } = await alive({ sdk: { ...simulator.Talk, Session } });
  expect(session.me.id).toBe("alice@shop");
  expect(internalsOf(controller)?.userId()).toBe("alice");
  await controller.stop();
  expect(internalsOf(controller)?.userId()).toBeUndefined();
});
