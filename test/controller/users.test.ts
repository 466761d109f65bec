import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SessionOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive } from "./lives.js";
import { asUser, byHand, started, userOf } from "./people.js";

failOnNoise();

describe("syncUser", () => {
  test("may be a user, or a function that gives one", async () => {
    const { session } = await alive({ syncUser: userOf("carol") });
    const { session: other } = await alive({ syncUser: () => userOf("dave") });
    expect([session.me.id, other.me.id]).toEqual(["carol", "dave"]);
  });

  test("may have a number for an id", async () => {
    const { controller, codes } = started({ syncUser: asUser({ id: 7, name: "Seven" }) });
    expect(String((await controller.whenAlive()).me.id)).toBe("7");
    expect(codes()).toEqual([]);
  });

  test("as a function is not asked before the SDK is there", async () => {
    const sim = createTalkSimulator();
    const loadsAtAsk: number[] = [];
    const { controller } = started({
      sdk: sim.load,
      syncUser: () => {
        loadsAtAsk.push(sim.ledger.loads.arrived);
        return new sim.Talk.User({ id: "alice", name: "Alice", role: "buyer" });
      },
    });
    await controller.whenAlive();
    expect(loadsAtAsk[0]).toBe(1);
  });

  test.each([null, undefined])("that gives %s means signed out, with no error", async (nobody) => {
    for (const syncUser of [nobody, () => nobody]) {
      const { controller, errors } = started({ syncUser });
      await settle();
      expect(controller.getSnapshot()).toEqual({ status: "idle", waitingFor: "user" });
      expect(errors).toEqual([]);
    }
  });

  test.each([null, ""])("is not asked beside a userId of %j: signed out", async (userId) => {
    const syncUser = () => expect.unreachable();
    for (const given of [syncUser, userOf("carol")]) {
      const { status, errors } = started({ userId, syncUser: given });
      await settle();
      expect([status(), errors]).toEqual(["idle", []]);
    }
  });

  test.each([null, undefined])("of %s beside a userId leaves the id alone", async (syncUser) => {
    const { session } = await alive({ userId: "carol", syncUser });
    expect(session.me.id).toBe("carol");
  });

  test("that gives somebody later signs them in", async () => {
    const { controller, configure } = started({ syncUser: () => null });
    configure({ syncUser: () => userOf("carol") });
    expect((await controller.whenAlive()).me.id).toBe("carol");
  });

  test("may stand beside userId when both name the same user, numbers too", async () => {
    const { session } = await alive({ userId: 7, syncUser: userOf("7", { name: "Seven" }) });
    expect(session.me.name).toBe("Seven");
  });

  test("may give a promise beside userId, asked once for each user", async () => {
    let asked = 0;
    const syncUser = () => {
      asked += 1;
      return Promise.resolve(userOf("carol"));
    };
    const { controller, configure } = started({ userId: "carol", syncUser });
    for (let render = 0; render < 20; render += 1) configure({ userId: "carol", syncUser });
    await controller.whenAlive();
    configure({ userId: "carol", syncUser: () => syncUser() });
    await settle();
    expect(asked).toBe(1);
  });

  test.each<[string, SessionOptions["syncUser"]]>([
    ["as data", null],
    ["as a function", () => null],
    ["as a function that promises", () => Promise.resolve(null)],
  ])("that gives nobody beside a userId leaves the session to the id: %s", async (_, syncUser) => {
    const { configure, session, simulator, status } = await alive({
      userId: "carol",
      syncUser: userOf("carol", { name: "Caro" }),
    });
    configure({ syncUser });
    await settle();
    configure({ syncUser: userOf("carol", { name: "Carol" }) });
    await settle();
    expect([status(), session.isAlive, simulator.user("carol")?.name]).toEqual([
      ...["alive", true, "Carol"],
    ]);
    const other = await alive({ userId: "carol", syncUser });
    expect(other.session.me.id).toBe("carol");
  });

  test("may promise a user whom no userId names, and is asked once until it gives way or is retried", async () => {
    const syncUser = vi.fn(() => Promise.resolve(userOf("carol")));
    const { configure, controller, simulator } = started({ syncUser: () => syncUser() });
    const session = await controller.whenAlive();
    for (let render = 0; render < 20; render += 1) configure({ syncUser: () => syncUser() });
    await settle();
    expect([syncUser.mock.calls.length, session.isAlive]).toEqual([1, true]);
    configure({ syncUser: null });
    await until(() => !session.isAlive);
    configure({ syncUser: () => syncUser() });
    await controller.whenAlive();
    expect([syncUser.mock.calls.length, simulator.ledger.sessions.opened]).toEqual([2, 2]);
  });

  test("whose promise comes late, for a user who is no longer wanted, changes nothing", async () => {
    const carol = byHand();
    const {
      controller,
      configure,
      simulator: sim,
    } = started({
      userId: "carol",
      syncUser: () => carol.promise,
    });
    configure({ userId: "dave", syncUser: () => Promise.resolve(userOf("dave")) });
    expect((await controller.whenAlive()).me.id).toBe("dave");
    carol.resolve(userOf("carol"));
    await settle();
    expect(sim.sessions.map(({ me }) => me.id)).toEqual(["dave"]);
    expect(sim.ledger.sessions.opened).toBe(1);
    await controller.stop();
    controller.start();
    expect((await controller.whenAlive()).me.name).toBe("dave");
  });
});

describe("with a clock in hand", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("a promise that never settles fails by its timeout, and retry asks again", async () => {
    const answers = [byHand(), byHand()];
    let asked = 0;
    const syncUser = () => answers[asked++]?.promise ?? Promise.resolve(null);
    const { codes, controller, status } = started({ userId: "carol", syncUser });
    await vi.advanceTimersByTimeAsync(14_999);
    expect(status()).toBe("syncingUser");
    await vi.advanceTimersByTimeAsync(1);
    expect(codes()).toEqual(["user-timeout"]);
    controller.retry();
    answers[1]?.resolve(userOf("carol"));
    await vi.advanceTimersByTimeAsync(0);
    expect(status()).toBe("alive");
    expect(asked).toBe(2);
  });

  test("a session that is stopped leaves no timer, wherever it was", async () => {
    const { controller, simulator: sim } = started({
      userId: "carol",
      syncUser: () => byHand().promise,
    });
    await controller.stop();
    sim.flush();
    expect(vi.getTimerCount()).toBe(0);
  });
});
