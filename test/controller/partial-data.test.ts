// @vitest-environment jsdom
import { describe, expect, test, vi } from "vitest";
import type Talk from "talkjs";
import { createSessionController, type SessionOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive } from "./lives.js";
import { withData } from "./with-data.js";

failOnNoise();

const whole = {
  email: "a@example.com",
  phone: "+100",
  photoUrl: "alice.png",
  welcomeMessage: "Hi",
  custom: { plan: "free", city: "Bonn" },
};

const nothing = Object.fromEntries(Object.keys(whole).map((field) => [field, undefined]));

/** Plain JavaScript can pass undefined for an omitted field. */
const partial = (fields: object): Partial<Talk.UserOptions> => fields;

const forms: readonly (readonly [string, (user: Talk.User) => SessionOptions["syncUser"]])[] = [
  ["as data", (user) => user],
  ["by a function", (user) => () => user],
];

describe.each(forms)("fields that are left out, %s,", (_, give) => {
  /** A session with all of Alice's data, and a function that passes only a part of it. */
  async function withWholeData() {
    const all = await withData();
    all.configure({ syncUser: give(all.user(whole)) });
    await until(() => all.writes().length === 1);
    const giveUser = async (fields: object) => {
      all.configure({ syncUser: give(all.user(partial(fields))) });
      await settle();
    };
    return { ...all, giveUser };
  }

  test("are not deleted, and are not written again when they come back", async () => {
    const { simulator, giveUser, writes } = await withWholeData();
    for (const fields of [{}, nothing, { custom: {} }, whole, { custom: { city: "Bonn" } }])
      await giveUser(fields);
    expect(writes()).toHaveLength(1);
    expect(simulator.user("alice")).toMatchObject(whole);
  });

  test("stay where another field changes", async () => {
    const { simulator, giveUser, writes } = await withWholeData();
    await giveUser({ name: "Alicia", custom: { plan: "pro" } });
    expect(writes()[1]).toEqual({ name: "Alicia", custom: { plan: "pro" } });
    expect(simulator.user("alice")).toMatchObject({
      email: "a@example.com",
      custom: { plan: "pro", city: "Bonn" },
    });
  });

  test("are deleted by null alone, once", async () => {
    const { simulator, giveUser, writes } = await withWholeData();
    const change = { email: null, custom: { plan: null } };
    for (const fields of [change, change, {}]) await giveUser(fields);
    expect(writes().slice(1)).toEqual([change]);
    expect(simulator.user("alice")).toMatchObject({ email: null, custom: { city: "Bonn" } });
  });

  test("take no new session, where only a new one could carry them", async () => {
    const { session, simulator, giveUser } = await withWholeData();
    await giveUser({ availabilityText: "away" });
    const [reopened] = simulator.sessions;
    expect(session.isAlive).toBe(false);
    for (const fields of [{}, { availabilityText: undefined, configuration: undefined }])
      await giveUser(fields);
    expect(reopened?.isAlive).toBe(true);
  });

  test("are left to a second session of the same user, which knows less of them", async () => {
    const { simulator, user, writes, whole: options } = await withWholeData();
    const other = createSessionController(options({ syncUser: give(user()) }));
    other.start();
    await other.whenAlive();
    await settle();
    expect(writes()).toHaveLength(1);
    expect(simulator.user("alice")).toMatchObject(whole);
    await other.stop();
  });
});

test("a field that is said and left out again before it is written is written", async () => {
  const { change, writes } = await withData();
  change({ email: "a@example.com" });
  change({});
  await settle();
  expect(writes()).toEqual([{ email: "a@example.com" }]);
});

test("a session that is opened again carries what the app says then, and nothing that it said before", async () => {
  const { change, controller, simulator } = await withData();
  change({ email: "old@example.com" });
  await settle();
  change({});
  await controller.stop();
  const { currentUser } = new simulator.Talk.Session({
    appId: "app",
    me: new simulator.Talk.User("alice"),
  });
  await currentUser.set({ email: "new@example.com" });
  controller.start();
  await controller.whenAlive();
  change({ name: "Alicia" });
  await settle();
  expect(simulator.user("alice")).toMatchObject({ name: "Alicia", email: "new@example.com" });
});

describe("the user of a live session", () => {
  /** An SDK whose sessions have a read-only getter for their user. */
  function withGetter() {
    const simulator = createTalkSimulator();
    class Session extends simulator.Talk.Session {
      constructor(options: Talk.SessionOptions) {
        super(options);
        const { me } = this;
        Reflect.deleteProperty(this, "me");
        const prototype = Object.create(Session.prototype, { me: { get: () => me } }) as object;
        Object.setPrototypeOf(this, prototype);
      }
    }
    return { simulator, sdk: { Session, User: simulator.Talk.User } };
  }

  function withField() {
    const simulator = createTalkSimulator();
    return { simulator, sdk: simulator.Talk };
  }

  test.each([
    ["a field", withField],
    ["a getter", withGetter],
  ])("is the newest once it is written, where `me` is %s", async (_, world) => {
    const { simulator, sdk } = world();
    const named = (more: Partial<Talk.UserOptions>) =>
      new sdk.User({ id: "alice", name: "Alice Old", role: "buyer", ...more });
    const first = named({ photoUrl: "old.png", email: "a@example.com" });
    const { configure, session } = await alive({ sdk, syncUser: first });
    configure({ syncUser: named({ name: "Alice New", photoUrl: "new.png" }) });
    await until(() => simulator.user("alice")?.name === "Alice New");
    await settle();
    expect(session.me).toMatchObject({
      id: "alice",
      name: "Alice New",
      photoUrl: "new.png",
      email: "a@example.com",
    });
    expect(first).toMatchObject({ name: "Alice Old", photoUrl: "old.png" });
    const conversation = session.getOrCreateConversation("c1");
    conversation.setParticipant(session.me);
    await session.createChatbox(conversation).mount(document.body);
    expect(simulator.user("alice")).toMatchObject({ name: "Alice New", photoUrl: "new.png" });
  });

  test("is who it was where TalkJS refuses the new data", async () => {
    const { change, codes, session, simulator } = await withData();
    simulator.fail("currentUser.set", { times: 1 });
    change({ name: "Alicia" });
    await until(() => codes().length > 0);
    expect(session.me.name).toBe("Alice");
  });

  test("is made of data that TalkJS takes, where the id alone was known before", async () => {
    const { configure, session, simulator } = await alive();
    configure({ syncUser: new simulator.Talk.User({ id: "alice", name: "Alicia", role: "r" }) });
    await until(() => session.me.name === "Alicia");
    expect(session.me).toBeInstanceOf(simulator.Talk.User);
  });
});

test("a write that is refused is written again with the next change, also after one that was overtaken", async () => {
  const { change, simulator, writes } = await withData();
  vi.useFakeTimers();
  const lift = simulator.fail("currentUser.set", { how: "hang", times: 1 });
  change({ email: "a@example.com" });
  await vi.advanceTimersByTimeAsync(15_000);
  change({ name: "Alicia" });
  await vi.advanceTimersByTimeAsync(0);
  simulator.fail("currentUser.set", { times: 1 });
  lift();
  await vi.advanceTimersByTimeAsync(0);
  change({ name: "Ally", email: "a@example.com" });
  await vi.advanceTimersByTimeAsync(0);
  vi.useRealTimers();
  expect(writes().at(-1)).toEqual({ name: "Ally", email: "a@example.com" });
});
