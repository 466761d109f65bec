import { expect, test, vi } from "vitest";
import { createSessionController, type SessionOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { expectNoise, failOnNoise } from "../support/noise.js";
import { settle } from "../support/settle.js";
import { alive } from "./lives.js";

failOnNoise();

/** Options of a user, whose reports can be told apart. */
const heardBy = (heard: string[], user: string): Partial<SessionOptions> => ({
  userId: user,
  onError: ({ code }) => void heard.push(`${user}: ${code}`),
});

test("the former user's session that cannot be closed is reported to the handler that came with it", async () => {
  const heard: string[] = [];
  const { configure, simulator, controller } = await alive(heardBy(heard, "alice"));
  const lift = simulator.fail("Session.destroy");
  configure(heardBy(heard, "bob"));
  await settle();
  expect(heard).toEqual(["alice: session-close-failed"]);
  lift();
  await controller.stop();
  simulator.reset();
});

test("the newest handler of the former user's is called, and not the first", async () => {
  const heard: string[] = [];
  const { configure, simulator, controller } = await alive(heardBy(heard, "alice"));
  configure({ userId: "alice", onError: () => void heard.push("newest") });
  const lift = simulator.fail("Session.destroy");
  configure(heardBy(heard, "bob"));
  await settle();
  expect(heard).toEqual(["newest"]);
  lift();
  await controller.stop();
  simulator.reset();
});

test("without a handler of the former user's it goes to the console", async () => {
  expectNoise("console.error", /session-close-failed/);
  const heard: string[] = [];
  const { configure, simulator, controller } = await alive({ onError: undefined });
  const lift = simulator.fail("Session.destroy");
  configure(heardBy(heard, "bob"));
  await settle();
  expect(heard).toEqual([]);
  lift();
  await controller.stop();
  simulator.reset();
});

test("a token that the former user's session asks for is never the next user's, where only functions say who it is", async () => {
  const simulator = createTalkSimulator({ unknowns: { firstToken: "none" } });
  const asked: string[] = [];
  const optionsOf = (id: string): SessionOptions => ({
    ...{ appId: "app", sdk: simulator.Talk, onError: () => undefined },
    syncUser: () => new simulator.Talk.User({ id, name: id }),
    tokenFetcher: () => {
      asked.push(id);
      return `token of ${id}`;
    },
  });
  const controller = createSessionController(optionsOf("alice"));
  controller.start();
  await controller.whenAlive();
  const [hers] = simulator.sessions;
  const token = vi.fn();
  controller.configure(optionsOf("bob"));
  if (hers) await simulator.requestToken(hers).then(token, token);
  expect(asked).toEqual(["alice"]);
  await controller.whenAlive();
  await controller.stop();
});
