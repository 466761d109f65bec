import { describe, expect, test, vi } from "vitest";
import { createSessionController, type SessionOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import {
  dieInSilence,
  hostileTalk,
  hostileWorlds,
  type HostileWorld,
} from "../sdk/hostile-talk.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

/** A controller with a hostile SDK. It uses every feature that the SDK can refuse. */
function held(world: HostileWorld) {
  const simulator = createTalkSimulator();
  const heard: string[] = [];
  const optionsOf = (userId: string | null): SessionOptions => ({
    appId: "app",
    userId,
    sdk: hostileTalk(simulator, world),
    onMessage: ({ body }) => void heard.push(`${String(userId)} hears: ${body}`),
    onUnreadsChange: (unreads) => void heard.push(`${String(userId)}: ${unreads.length} unread`),
    onError: () => undefined,
  });
  const options = optionsOf("alice");
  const controller = createSessionController(options);
  controller.start();
  const impersonate = (userId: string | null) =>
    controller.configure({ ...optionsOf(userId), sdk: options.sdk });
  const status = () => controller.getSnapshot().status;
  return { simulator, controller, heard, impersonate, status };
}

const worlds = Object.entries(hostileWorlds);

describe.each(worlds)("a session that %s", (_, world) => {
  test("is given back, whatever it throws", async () => {
    const { simulator, controller, impersonate } = held(world);
    await settle();
    impersonate(null);
    await settle();
    await controller.stop();
    expect(simulator.sessions).toHaveLength(world.isImmortal ? 1 : 0);
  });

  test("keeps no other user from theirs, and tells them nothing of its own", async () => {
    const { simulator, controller, impersonate, status, heard } = held(world);
    await settle();
    const before = status();
    impersonate("bob");
    await until(() => status() === before);
    await settle();
    const users = simulator.sessions.map(({ me }) => me.id);
    if (!world.isImmortal) expect(users).not.toContain("alice");
    heard.length = 0;
    simulator.say({ from: "bob", conversationId: "order-1", text: "for Alice" });
    await settle();
    expect(heard.filter((one) => one.includes("unread"))).toEqual([]);
    await controller.stop();
  });
});

test("a session that cannot say whether it is alive is not destroyed twice", async () => {
  const { simulator, controller, status } = held({
    members: {
      isAlive: () => {
        throw new Error("not to be had");
      },
    },
  });
  await settle();
  simulator.sessions[0]?.destroy();
  await controller.stop();
  expect([status(), simulator.ledger.deadCalls]).toEqual(["destroyed", []]);
});

test("an SDK that fires for a user who is gone reaches no handler of the next one", async () => {
  const simulator = createTalkSimulator();
  const late: ((event: unknown) => void)[] = [];
  const keep = (handler: (event: unknown) => void) => {
    late.push(handler);
    return { unsubscribe: () => undefined };
  };
  const members = { onMessage: () => keep, unreads: () => ({ onChange: keep }) };
  const heard: unknown[] = [];
  const options: SessionOptions = {
    appId: "app",
    userId: "alice",
    sdk: hostileTalk(simulator, { members }),
    onMessage: (message) => void heard.push(message),
    onUnreadsChange: (unreads) => void heard.push(unreads),
  };
  const controller = createSessionController(options);
  controller.start();
  await controller.whenAlive();
  const hers = late.splice(0);
  controller.configure({ ...options, userId: "bob" });
  await until(() => late.length === 2);
  for (const fire of hers) fire("alice's");
  expect([heard, controller.unreads.getSnapshot()]).toEqual([[], undefined]);
  for (const fire of late) fire("bob's");
  expect(heard).toEqual(["bob's", "bob's"]);
  await controller.stop();
});

describe("a session that dies by itself", () => {
  test.each<[string, (all: Awaited<ReturnType<typeof alive>>) => unknown]>([
    ["its state is read", ({ controller }) => controller.getSnapshot()],
    ["its `isAlive` is read", ({ session }) => session.isAlive],
    ["its owner is configured", ({ configure }) => configure({ onMessage: () => undefined })],
    ["another holder comes", ({ whole }) => createSessionController(whole()).start()],
    [
      "notifications are switched",
      ({ configure }) => configure({ desktopNotificationEnabled: true }),
    ],
    [
      "its user's data changes",
      ({ configure, simulator }) =>
        configure({ syncUser: new simulator.Talk.User({ id: "alice", name: "Ally" }) }),
    ],
  ])("is lost once %s", async (_, contact) => {
    const all = await alive();
    dieInSilence(all.simulator.sessions[0]);
    contact(all);
    await settle();
    expect([all.status(), all.codes()]).toEqual(["destroyed", ["session-lost"]]);
    await all.controller.stop();
    all.simulator.reset();
  });

  test("is lost at once where it is the SDK that writes `isAlive`", async () => {
    const simulator = createTalkSimulator();
    class Session extends simulator.Talk.Session {
      constructor(...args: ConstructorParameters<typeof simulator.Talk.Session>) {
        super(...args);
        Object.defineProperty(this, "isAlive", { value: true, writable: true, configurable: true });
      }
    }
    const all = await alive({ sdk: { ...simulator.Talk, Session } });
    Reflect.set(all.session, "isAlive", false);
    await until(() => all.statuses.at(-1) === "destroyed");
    expect([all.session.isAlive, all.codes()]).toEqual([false, ["session-lost"]]);
  });

  test("is lost when its token could not be renewed", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 5_000 });
    const { simulator, statuses } = await alive(
      { tokenFetcher: () => Promise.reject(new Error("offline")) },
      { unknowns: { firstToken: "none", expiredToken: "dies" } },
    );
    const [session] = simulator.sessions;
    void (session && simulator.requestToken(session));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(statuses.at(-1)).toBe("destroyed");
    vi.useRealTimers();
  });

  test("is not what `whenAlive` gives", async () => {
    const { simulator, controller } = await alive();
    dieInSilence(simulator.sessions[0]);
    await expect(controller.whenAlive()).rejects.toMatchObject({ code: "session-lost" });
    await controller.stop();
  });

  test("opens again on a retry", async () => {
    const { simulator, controller, status } = await alive();
    dieInSilence(simulator.sessions[0]);
    controller.getSnapshot();
    await until(() => status() === "destroyed");
    controller.retry();
    await controller.whenAlive();
    expect([status(), simulator.ledger.sessions.open]).toEqual(["alive", 1]);
    await controller.stop();
  });
});

test("a session that throws after it asked for a token asks for no other", async () => {
  vi.useFakeTimers();
  const simulator = createTalkSimulator();
  class Session extends simulator.Talk.Session {
    constructor(...[options]: ConstructorParameters<typeof simulator.Talk.Session>) {
      super(options);
      this.destroy();
      void Promise.resolve(options.tokenFetcher?.()).catch(() => undefined);
      throw new Error("refused");
    }
  }
  let asked = 0;
  const tokenFetcher = () => {
    asked += 1;
    return Promise.reject(new Error("offline"));
  };
  const { controller, codes } = live({ sdk: { ...simulator.Talk, Session }, tokenFetcher });
  controller.start();
  await vi.advanceTimersByTimeAsync(0);
  void controller.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([asked, codes(), vi.getTimerCount()]).toEqual([1, ["session-failed"], 0]);
  vi.useRealTimers();
});

test("a builder of a mock accepts what cannot be recorded", async () => {
  const calls: string[] = [];
  const builder = {
    setAttributes: () => void calls.push("setAttributes"),
    setParticipant: () => void calls.push("setParticipant"),
  };
  const simulator = createTalkSimulator();
  const members = { getOrCreateConversation: () => () => builder };
  const { controller } = live({ sdk: hostileTalk(simulator, { members }) });
  controller.start();
  const conversation = (await controller.whenAlive()).getOrCreateConversation("order-1");
  conversation.setAttributes(undefined as never); // plain JavaScript can do this
  conversation.setParticipant(null as never);
  expect(calls).toEqual(["setAttributes", "setParticipant"]);
  await controller.stop();
});
