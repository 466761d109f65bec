import { expect, test } from "vitest";
import { countUnread } from "../../../docs/examples/create-session-controller.js";
import { aDayOfAlice } from "../../../docs/examples/create-talk-simulator.js";
import { createSessionController } from "../../../src/controller.js";
import { createTalkSimulator, worlds } from "../../../src/testing.js";
import { until } from "../../support/settle.js";

test("createSessionController: reads one value and leaves nothing open", async () => {
  const simulator = createTalkSimulator({ world: worlds.teamWithThreads });
  expect(await countUnread("alice", simulator.load)).toBe(1);
  expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
});

test("createSessionController: reads it from a session that is already on the page", async () => {
  const simulator = createTalkSimulator({ world: worlds.teamWithThreads });
  const sdk = simulator.Talk;
  const page = createSessionController({ appId: "your-app-id", userId: "alice", sdk });
  page.start();
  await until(() => page.unreads.getSnapshot() !== undefined);
  expect(await countUnread("alice", sdk)).toBe(1);
  await page.stop();
  expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
});

test("createTalkSimulator: a message from Bob arrives, and nothing is left open", async () => {
  expect(await aDayOfAlice()).toEqual({ heard: ["Still there?"], left: 0, deadCalls: [] });
});
