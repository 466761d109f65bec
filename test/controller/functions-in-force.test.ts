import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SessionOptions } from "../../src/controller.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";
import { byHand, userOf } from "./people.js";

failOnNoise();

type SyncUser = SessionOptions["syncUser"];

/** A live session whose user came from a function, and then from data. */
async function toldByBoth(first: SyncUser, then: SyncUser, userId?: string) {
  const all = await alive({ userId, syncUser: first });
  all.configure({ syncUser: then });
  await settle();
  return {
    ...all,
    writes: () =>
      all.simulator.ledger.calls
        .filter(({ on, method }) => on === "currentUser" && method === "set")
        .map(({ args: [patch] }) => patch),
  };
}

describe("a function that gave way to data, and comes back", () => {
  const gives = (name: string) => () => userOf("alice", { name });
  const promises = (name: string) => () => Promise.resolve(userOf("alice", { name }));

  test.each([
    ["now, without userId", gives("Al"), undefined],
    ["now, beside userId", gives("Al"), "alice"],
    ["by a promise, without userId", promises("Al"), undefined],
    ["by a promise, beside userId", promises("Al"), "alice"],
  ])("is called again, and each change is written once: %s", async (_, load, userId) => {
    const syncUser = vi.fn(load);
    const all = await toldByBoth(syncUser, userOf("alice", { name: "Ally" }), userId);
    all.configure({ syncUser });
    await settle();
    const isReopened = userId === undefined && load() instanceof Promise;
    expect(all.writes()).toEqual(
      isReopened ? [{ name: "Ally" }] : [{ name: "Ally" }, { name: "Al" }],
    );
    expect([all.status(), all.codes()]).toEqual(["alive", []]);
    expect(all.simulator.user("alice")?.name).toBe("Al");
    expect(syncUser).toHaveBeenCalledTimes(2);
  });

  test("is not held to a refusal of then", async () => {
    let isUp = false;
    const load = () =>
      isUp ? Promise.resolve(userOf("alice")) : Promise.reject(new Error("down"));
    const all = live({ userId: "alice", syncUser: load });
    all.controller.start();
    await all.reaches("failed");
    all.configure({ syncUser: userOf("alice") });
    const session = await all.controller.whenAlive();
    isUp = true;
    all.configure({ syncUser: load });
    await settle();
    expect([session.isAlive, all.status()]).toEqual([true, "alive"]);
    expect(all.codes()).toEqual(["user-failed"]);
  });

  test("is not held to having given nobody", async () => {
    let profile: ReturnType<typeof userOf> | null = null;
    const load = () => profile;
    const all = live({ syncUser: load });
    all.controller.start();
    all.configure({ syncUser: userOf("alice") });
    const session = await all.controller.whenAlive();
    profile = userOf("alice");
    all.configure({ syncUser: load });
    await settle();
    expect([session.isAlive, all.status()]).toEqual([true, "alive"]);
  });

  test("carries its own data into the new session that it takes", async () => {
    const away = () => userOf("alice", { availabilityText: "away" });
    const all = await toldByBoth(away, userOf("alice", { availabilityText: "busy" }));
    all.configure({ syncUser: away });
    await settle();
    expect(all.simulator.sessions.map(({ me }) => me.availabilityText)).toEqual(["away"]);
    expect(all.simulator.ledger.sessions).toMatchObject({ opened: 3, mostOpen: 1 });
  });
});

describe("with a clock in hand", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("data that follows a promise which hangs is written at once, and nothing times out", async () => {
    const all = live({ userId: "alice" });
    all.controller.start();
    all.configure({ syncUser: () => byHand().promise });
    await vi.advanceTimersByTimeAsync(100);
    all.configure({ syncUser: userOf("alice", { name: "Ally" }) });
    await vi.advanceTimersByTimeAsync(0);
    expect(all.simulator.user("alice")?.name).toBe("Ally");
    await vi.advanceTimersByTimeAsync(60_000);
    expect([all.status(), all.codes()]).toEqual(["alive", []]);
  });

  test("a promise that hangs while the session lives is reported as such, and the session lives", async () => {
    const all = live({ userId: "alice" });
    all.controller.start();
    all.configure({ syncUser: () => byHand().promise });
    await vi.advanceTimersByTimeAsync(15_000);
    expect([all.status(), all.codes()]).toEqual(["alive", ["user-timeout"]]);
  });
});

describe("options that change while a function is asked", () => {
  const named = (name: string) => userOf("alice", { name });

  test("count, and the answer of the function does not", async () => {
    const all = live();
    const syncUser = () => {
      all.configure({ syncUser: named("Ally") });
      return named("Al");
    };
    all.controller.start();
    all.configure({ syncUser });
    await settle();
    expect(all.simulator.user("alice")?.name).toBe("Ally");
    expect([all.status(), all.codes()]).toEqual(["alive", []]);
  });

  test("to the same function ask nothing of it twice", async () => {
    const all = live();
    const syncUser = vi.fn(() => {
      all.configure({ syncUser });
      return named("Al");
    });
    all.controller.start();
    all.configure({ syncUser });
    await settle();
    expect(syncUser).toHaveBeenCalledTimes(1);
    expect([all.status(), all.codes()]).toEqual(["alive", []]);
  });

  test("to ever another function end with an error that says so", async () => {
    const all = live();
    const again = () => {
      all.configure({ syncUser: () => again() });
      return named("Al");
    };
    all.controller.start();
    all.configure({ syncUser: () => again() });
    await settle();
    expect([all.status(), all.codes()]).toEqual(["failed", ["user-update-loop"]]);
  });
});

test("options that an inspect function changes on each step lead to one write for each change", async () => {
  const all = live({ userId: "alice" });
  const ways: SyncUser[] = [
    userOf("alice", { name: "Al" }),
    () => userOf("alice", { name: "Ally" }),
  ];
  const rest = Array.from({ length: 20 }, (_, nth) => ways[nth % 2]);
  const inspect = () => {
    const syncUser = rest.pop();
    if (syncUser) all.configure({ inspect, syncUser });
  };
  all.controller.start();
  all.configure({ inspect });
  await until(() => rest.length === 0);
  await settle();
  expect([all.status(), all.codes()]).toEqual(["alive", []]);
  expect(all.simulator.ledger.count("currentUser.set")).toBeLessThanOrEqual(20);
});

test("the next user's credentials are not given to a session that only a function has named", async () => {
  const all = await alive({ syncUser: () => userOf("alice"), tokenFetcher: () => "alice's" });
  const [session] = all.simulator.sessions;
  const given: string[] = [];
  const asked: unknown[] = [];
  const ask = () => session && asked.push(all.simulator.requestToken(session));
  all.configure({
    syncUser: () => (ask(), userOf("bob")),
    tokenFetcher: () => (given.push("bob's"), "bob's"),
  });
  ask();
  expect([all.status(), asked.length]).toEqual(["destroying", 2]);
  await Promise.all(asked);
  expect(given).toEqual([]);
  await all.controller.stop();
});
