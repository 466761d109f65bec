import { expect, onTestFinished, test, vi } from "vitest";
import { createTalkSimulator, worlds } from "../../src/testing.js";

/** Globals that a jsdom page does not have under Jest. */
const LEFT_OUT = ["TextEncoder", "structuredClone", "MessageChannel", "fetch"];

test("a simulator needs no global that a jsdom page does not have under Jest", () => {
  onTestFinished(() => void vi.unstubAllGlobals());
  for (const name of LEFT_OUT) vi.stubGlobal(name, undefined);
  const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
  simulator.say({ from: "bob", to: "alice", text: "Grüße" });
  const { id } = simulator.conversation(simulator.Talk.oneOnOneId("alice", "bob")) ?? {};
  const { deadCalls } = simulator.ledger.snapshot();
  expect([id, deadCalls]).toEqual([simulator.Talk.oneOnOneId("bob", "alice"), []]);
});
