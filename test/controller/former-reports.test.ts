import { expect, test, vi } from "vitest";
import { createSessionController, type SessionOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { expectNoise, failOnNoise } from "../support/noise.js";
import { settle } from "../support/settle.js";
import { hostileTalk, hostileWorlds } from "../sdk/hostile-talk.js";
import { alive, live } from "./lives.js";
import { byHand } from "./people.js";

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

test("a subscription of the former user's that cannot be ended is reported to the former user's handler", async () => {
  const world = hostileWorlds["gives a subscription that cannot be ended"] ?? {};
  const heard: string[] = [];
  const optionsOf = (user: string) => ({ ...heardBy(heard, user), onMessage: () => undefined });
  const sdk = hostileTalk(createTalkSimulator(), world);
  const { configure, controller } = await alive({ ...optionsOf("alice"), sdk });
  configure({ ...optionsOf("bob"), sdk });
  await controller.whenAlive();
  expect(heard).toEqual(["alice: event-refused", "alice: session-close-failed"]);
  await controller.stop();
});

test("an event that the sessions of both users refuse is reported to both", async () => {
  const heard: string[] = [];
  const optionsOf = (user: string) => ({ ...heardBy(heard, user), onMessage: () => undefined });
  const { simulator, configure, controller } = live(optionsOf("alice"));
  simulator.fail("Session.onMessage");
  controller.start();
  await controller.whenAlive();
  configure(optionsOf("alice"));
  configure(optionsOf("bob"));
  await controller.whenAlive();
  configure(optionsOf("bob"));
  expect(heard).toEqual(["alice: event-refused", "bob: event-refused"]);
  await controller.stop();
});

test.each([
  ["hasValidCredentials", { verifyAppId: true }, "app-id-unverified"],
  ["setDesktopNotificationEnabled", { desktopNotificationEnabled: true }, "notifications-failed"],
] as const)(
  "an answer that fails while the former user's session closes is reported to the former user's handler: %s",
  async (place, options, code) => {
    const heard: string[] = [];
    const answer = byHand();
    const answers: Promise<unknown>[] = [answer.promise]; // of the first session only
    const simulator = createTalkSimulator();
    class Session extends simulator.Talk.Session {
      constructor(...args: ConstructorParameters<typeof simulator.Talk.Session>) {
        super(...args);
        const answered = answers.shift() ?? Promise.resolve(true);
        Object.assign(this, { [place]: () => answered });
      }
    }
    const sdk = { ...simulator.Talk, Session };
    const { configure, controller } = await alive({ ...heardBy(heard, "alice"), ...options, sdk });
    await settle();
    configure({ ...heardBy(heard, "bob"), sdk });
    answer.reject(new Error("too late"));
    await settle();
    expect(heard).toEqual([`alice: ${code}`]);
    await controller.stop();
  },
);

test("a session that lingers while its user signs out is reported to its user's handler", async () => {
  const heard: string[] = [];
  const lingering = { ...heardBy(heard, "alice"), lingerMs: 60_000 };
  const { configure, simulator, controller } = await alive(lingering);
  await controller.stop();
  configure(heardBy(heard, "bob"));
  const lift = simulator.fail("Session.destroy");
  controller.start();
  await settle();
  expect(heard).toEqual(["alice: session-close-failed"]);
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
    appId: "app",
    sdk: simulator.Talk,
    onError: () => undefined,
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
