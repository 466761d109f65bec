import { describe, expect, test } from "vitest";
import {
  createSessionController,
  type MaybeUser,
  type SessionOptions,
} from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { settle } from "../support/settle.js";
import { alive } from "./lives.js";
import { asId, asUser, started, userOf } from "./people.js";

failOnNoise();

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
    ["user-invalid", "an id that is no number", { userId: NaN }],
    ["user-invalid", "an endless id", { userId: -Infinity }],
    ["user-invalid", "a user whose id is no number", { syncUser: asUser({ id: NaN, name: "Al" }) }],
    ["user-invalid", "a userId that cannot be read", { userId: asId(unreadable("id")) }],
    ["user-invalid", "a userId that has no text", { userId: asId(Object.create(null)) }],
    ["user-invalid", "a user that cannot be read", { syncUser: asUser(unreadable("email")) }],
    [
      "user-invalid",
      "a user whose id cannot be read",
      { syncUser: () => asUser(unreadable("id")) },
    ],
  ];

  function unreadable(field: string): object {
    const user = { id: "alice", name: "Alice" };
    return Object.defineProperty(user, field, {
      get: () => {
        throw new Error("not loaded yet");
      },
    });
  }

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

  test.each<[string, Partial<SessionOptions>]>([
    ["userId", { userId: NaN }],
    ["userId", { userId: asId({ name: "Alice" }) }],
    ["userId", { userId: NaN, syncUser: userOf("alice") }],
    ["syncUser", { userId: "alice", syncUser: asUser(7) }],
    ["syncUser", { syncUser: () => asUser(unreadable("custom")) }],
  ])("is blamed on the prop that names it: %s", async (prop, options) => {
    const { errors, reaches } = started(options);
    await reaches("failed");
    expect(errors[0]?.message).toContain(`(${prop})`);
  });

  test("whose object throws is reported with the thrown value", async () => {
    const { errors, reaches } = started({ syncUser: asUser(unreadable("phone")) });
    await reaches("failed");
    expect(errors[0]?.cause).toMatchObject({ message: "not loaded yet" });
  });

  test("may be given whole as userId, as the official component takes it", async () => {
    const { session } = await alive({ userId: asId({ id: "alice", name: "Alice" }) });
    expect(session.me.id).toBe("alice");
  });

  test("is reported once until there is a user, and then again", async () => {
    const failing = (message: string) => ({
      syncUser: () => {
        throw new Error(message);
      },
    });
    const { configure, errors, simulator } = started(failing("one"));
    configure(failing("another"));
    await settle();
    configure({ syncUser: () => new simulator.Talk.User("alice") });
    await settle();
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

  test("needs to be given at all", async () => {
    const codes: string[] = [];
    const onError = ({ code }: { code: string }) => codes.push(code);
    const options = {
      appId: "app",
      sdk: createTalkSimulator().Talk,
      onError,
    } as object as SessionOptions; // as in plain JavaScript
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
