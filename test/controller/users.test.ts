import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type Talk from "talkjs";
import {
  createSessionController,
  type MaybeUser,
  type SessionOptions,
} from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

const simulator = createTalkSimulator();
const userOf = (id: string | number, more: Partial<Talk.UserOptions> = {}) =>
  new simulator.Talk.User({ id, name: String(id), role: "buyer", ...more });

/** What plain JavaScript can give for a user. */
const asUser = (value: unknown) => value as MaybeUser;

/** A promise that is settled by hand. */
function byHand() {
  let resolve: (user: MaybeUser) => void = () => undefined;
  let reject: (cause: unknown) => void = () => undefined;
  const promise = new Promise<MaybeUser>((yes, no) => ([resolve, reject] = [yes, no]));
  return {
    promise,
    resolve: (user: MaybeUser) => resolve(user),
    reject: (why: unknown) => reject(why),
  };
}

const started = (options: Partial<SessionOptions>) => {
  const all = live(options);
  all.controller.start();
  return all;
};

describe("syncUser", () => {
  test("may be a user, or a function that gives one", async () => {
    const { session } = await alive({ syncUser: userOf("carol") });
    const { session: other } = await alive({ syncUser: () => userOf("dave") });
    expect([session.me.id, other.me.id]).toEqual(["carol", "dave"]);
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

  test("whose promise gives nobody means signed out", async () => {
    const { status, errors } = started({ userId: "carol", syncUser: () => Promise.resolve(null) });
    await until(() => status() === "idle");
    expect(errors).toEqual([]);
  });

  test("whose promise comes late, for a user who is no longer wanted, changes nothing", async () => {
    const carol = byHand();
    const {
      controller,
      configure,
      simulator: sim,
    } = started({
      ...{ userId: "carol", syncUser: () => carol.promise },
    });
    configure({ userId: "dave", syncUser: () => Promise.resolve(userOf("dave")) });
    expect((await controller.whenAlive()).me.id).toBe("dave");
    carol.resolve(userOf("carol"));
    await settle();
    expect(sim.sessions.map(({ me }) => me.id)).toEqual(["dave"]);
    expect(sim.ledger.sessions.opened).toBe(1);
  });
});

describe("a user who cannot be", () => {
  const throwing = () => {
    throw new Error("no profile");
  };
  const wrong: [string, string, Partial<SessionOptions>][] = [
    ["user-failed", "a function that throws", { syncUser: throwing }],
    ["user-failed", "a promise that rejects", rejectingUser()],
    ["user-invalid", "a text", { syncUser: asUser("alice") }],
    ["user-invalid", "a user without id", { syncUser: () => asUser({ name: "Alice" }) }],
    ["user-invalid", "a user with an empty id", { syncUser: asUser({ id: "", name: "Alice" }) }],
    ["user-invalid", "a promise of garbage", promiseOf(asUser(42))],
    ["user-mismatch", "two ids", { userId: "bob", syncUser: userOf("carol") }],
    ["user-mismatch", "a promise of another", promiseOf(userOf("dave"))],
  ];

  function rejectingUser(): Partial<SessionOptions> {
    return { userId: "carol", syncUser: () => Promise.reject(new Error("no profile")) };
  }

  function promiseOf(user: MaybeUser): Partial<SessionOptions> {
    return { userId: "carol", syncUser: () => Promise.resolve(user) };
  }

  test.each(wrong)("fails with %s: %s", async (code, _, options) => {
    const { controller, reaches, simulator: sim } = started(options);
    await reaches("failed");
    expect(controller.getSnapshot()).toMatchObject({ error: { code } });
    expect(sim.ledger.sessions.opened).toBe(0);
  });

  test.each(wrong)(
    "is reported once however often configured: %s, %s",
    async (code, _, options) => {
      const { codes, configure, reaches } = started(options);
      await reaches("failed");
      for (let render = 0; render < 10; render += 1) configure(options);
      await settle();
      expect(codes()).toEqual([code]);
    },
  );

  test.each(wrong)("is healed by one who can be: %s, %s", async (_, __, options) => {
    const { controller, configure, reaches } = started(options);
    await reaches("failed");
    configure({ userId: "alice", syncUser: undefined });
    expect((await controller.whenAlive()).me.id).toBe("alice");
  });

  test("is told apart by its cause: another failure is reported again", async () => {
    const failing = (message: string) => ({
      syncUser: () => {
        throw new Error(message);
      },
    });
    const { configure, errors } = started(failing("one"));
    configure(failing("one"));
    configure(failing("two"));
    await settle();
    expect(errors.map(({ cause }) => cause)).toMatchObject([
      { message: "one" },
      { message: "two" },
    ]);
  });

  test("ends a live session: nobody knows whose it is", async () => {
    const { configure, reaches, session } = await alive();
    configure({ syncUser: () => asUser("garbage") });
    await reaches("failed");
    expect(session.isAlive).toBe(false);
  });

  test("is asked again on retry", async () => {
    let isUp = false;
    const syncUser = () =>
      isUp ? Promise.resolve(userOf("carol")) : Promise.reject(new Error("down"));
    const { controller, reaches } = started({ userId: "carol", syncUser });
    await reaches("failed");
    isUp = true;
    controller.retry();
    expect((await controller.whenAlive()).me.id).toBe("carol");
  });

  test("needs an id where its data is promised", async () => {
    const syncUser = () => Promise.resolve(userOf("carol")) as unknown as MaybeUser; // as in plain JavaScript
    const { codes, configure } = started({ syncUser });
    configure({ syncUser });
    await settle();
    expect(codes()).toEqual(["user-async"]);
  });

  test("needs to be given at all", async () => {
    const codes: string[] = [];
    const onError = ({ code }: { code: string }) => codes.push(code);
    const options = { appId: "app", sdk: simulator.Talk, onError } as object as SessionOptions; // as in plain JavaScript
    const controller = createSessionController(options);
    controller.start();
    await settle();
    expect(controller.getSnapshot().status).toBe("failed");
    expect(codes).toEqual(["user-missing"]);
  });
});

describe("a missing app id", () => {
  test.each(["", undefined])("of %j fails with one report, and is healed by one", async (appId) => {
    const wrong = { appId: appId as string }; // as in plain JavaScript
    const { controller, codes, configure } = started(wrong);
    configure(wrong);
    expect(codes()).toEqual(["app-id-missing"]);
    configure({ appId: "app" });
    expect((await controller.whenAlive()).isAlive).toBe(true);
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
      ...{ userId: "carol", syncUser: () => byHand().promise },
    });
    await controller.stop();
    sim.flush();
    expect(vi.getTimerCount()).toBe(0);
  });
});
