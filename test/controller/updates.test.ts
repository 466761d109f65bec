import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive } from "./lives.js";
import { withData } from "./with-data.js";

failOnNoise();

describe("data of the same user", () => {
  test("that changed is written in place, only what changed, in the same session", async () => {
    const { change, writes, simulator } = await withData({ email: "a@example.com" });
    change({ email: "a@example.com", name: "Alicia" });
    await until(() => writes().length > 0);
    expect(writes()).toEqual([{ name: "Alicia" }]);
    expect(simulator.user("alice")?.name).toBe("Alicia");
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("that changes ten times, each awaited, is ten writes and one session", async () => {
    const { change, writes, simulator } = await withData();
    for (let nth = 1; nth <= 10; nth += 1) {
      change({ name: `Alice ${String(nth)}` });
      await until(() => writes().length === nth);
      await settle();
    }
    expect(simulator.user("alice")?.name).toBe("Alice 10");
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("that changes in a burst is written once, the last of it", async () => {
    const { change, writes } = await withData();
    for (let nth = 1; nth <= 10; nth += 1) change({ name: `Alice ${String(nth)}` });
    await settle();
    expect(writes()).toEqual([{ name: "Alice 10" }]);
  });

  test("that changes and changes back in a burst is not written", async () => {
    const { change, writes } = await withData();
    change({ name: "Alicia" });
    change({});
    await settle();
    expect(writes()).toEqual([]);
  });

  test("that is equal, as another object, is no change", async () => {
    const { change, writes } = await withData({ custom: { a: "1" }, email: ["x", "y"] });
    for (let render = 0; render < 5; render += 1) change({ custom: { a: "1" }, email: ["x", "y"] });
    await settle();
    expect(writes()).toEqual([]);
  });

  test("that changes while a write is under way is written after it, the last of it", async () => {
    const { change, writes, simulator } = await withData();
    const lift = simulator.fail("currentUser.set", { how: "hang", times: 1 });
    change({ name: "One" });
    await until(() => writes().length === 1);
    change({ name: "Two" });
    change({ name: "Three" });
    await settle();
    expect(writes()).toEqual([{ name: "One" }]);
    lift();
    await until(() => writes().length === 2);
    await settle();
    expect(writes()).toEqual([{ name: "One" }, { name: "Three" }]);
    expect(simulator.user("alice")?.name).toBe("Three");
  });

  test("that is refused after a remount in the middle of its write is reported", async () => {
    const { change, codes, controller, simulator, writes } = await withData();
    const lift = simulator.fail("currentUser.set", { how: "hang", times: 1 });
    change({ name: "Alicia" });
    await until(() => writes().length === 1);
    void controller.stop();
    controller.start();
    await settle();
    simulator.fail("currentUser.set", { times: 1 });
    lift();
    await settle();
    expect(codes()).toEqual(["user-update-failed"]);
    expect(writes()).toHaveLength(1);
  });

  test("that is refused is reported once, is not written again, and the session lives", async () => {
    const { change, codes, errors, configure, user, writes, status, simulator } = await withData();
    const error = new Error("too many changes");
    simulator.fail("currentUser.set", { times: 1, error });
    change({ name: "Alicia" });
    await until(() => codes().length > 0);
    for (let render = 0; render < 5; render += 1) configure({ syncUser: user({ name: "Alicia" }) });
    await settle();
    expect(codes()).toEqual(["user-update-failed"]);
    expect(errors[0]?.cause).toBe(error);
    expect(writes()).toHaveLength(1);
    expect(status()).toBe("alive");
  });

  test("after a refusal is written with all that the session does not have", async () => {
    const { change, codes, writes, simulator } = await withData();
    simulator.fail("currentUser.set", { times: 1 });
    change({ name: "Alicia" });
    await until(() => codes().length > 0);
    change({ name: "Alicia", email: "a@example.com" });
    await until(() => writes().length === 2);
    expect(writes()[1]).toEqual({ name: "Alicia", email: "a@example.com" });
  });

  test.each(["availabilityText", "configuration"] as const)(
    "that only a new session can carry (%s) opens one",
    async (field) => {
      const { change, simulator, session } = await withData();
      change({ [field]: "other" });
      await until(() => simulator.sessions[0]?.me[field] === "other");
      expect(session.isAlive).toBe(false);
      expect(simulator.ledger.sessions).toMatchObject({ opened: 2, mostOpen: 1 });
    },
  );

  test("that only a new session can carry keeps the session when another user is wanted for a moment", async () => {
    const availabilityText = "Away";
    const { configure, user, session, simulator } = await withData({ availabilityText });
    configure({ syncUser: new simulator.Talk.User({ id: "bob", name: "Bob" }) });
    configure({ syncUser: user() });
    await settle();
    expect(session.isAlive).toBe(true);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("of the next user is written, though it says the same as that of the one before", async () => {
    const { configure, controller, simulator, writes } = await withData();
    configure({ userId: "bob", syncUser: undefined });
    await until(() => simulator.sessions[0]?.me.id === "bob");
    await controller.whenAlive();
    const bob = new simulator.Talk.User({ id: "bob", name: "Alice", role: "buyer" });
    configure({ userId: "bob", syncUser: bob });
    await until(() => writes().length > 0);
    expect(writes()).toEqual([{ name: "Alice", role: "buyer" }]);
  });

  test("that comes after the session was opened with an id alone is written", async () => {
    const { configure, simulator } = await alive();
    configure({ syncUser: new simulator.Talk.User({ id: "alice", name: "Alicia", role: "r" }) });
    await until(() => simulator.user("alice")?.name === "Alicia");
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("is not wiped by a user made from an id alone", async () => {
    const { configure, codes, simulator, writes } = await withData({ email: "a@example.com" });
    configure({ syncUser: new simulator.Talk.User("alice") });
    await settle();
    expect([writes(), codes()]).toEqual([[], []]);
    expect(simulator.user("alice")).toMatchObject({ name: "Alice", email: "a@example.com" });
  });

  test("of two controllers: the last change wins, not the last to start", async () => {
    const { change, simulator, user, writes, whole } = await withData();
    const other = createSessionController(whole({ syncUser: user({ name: "Other" }) }));
    other.start();
    await until(() => simulator.user("alice")?.name === "Other");
    change({ name: "Mine" });
    await until(() => simulator.user("alice")?.name === "Mine");
    expect(writes()).toEqual([{ name: "Other" }, { name: "Mine" }]);
    await other.stop();
  });

  test("is not written to a session that is gone, or about to go", async () => {
    const { change, controller, simulator, writes } = await withData();
    change({ name: "Alicia" });
    await controller.stop();
    await settle();
    expect(writes()).toEqual([]);
    expect(simulator.ledger.deadCalls).toEqual([]);
  });
});

test("retry while a session is alive asks nobody", async () => {
  const { simulator } = await withData();
  let asked = 0;
  const syncUser = () => {
    asked += 1;
    return new simulator.Talk.User({ id: "alice", name: "Alice", role: "buyer" });
  };
  const { controller } = await alive({ sdk: simulator.Talk, syncUser });
  const before = asked;
  controller.retry();
  expect(asked).toBe(before);
  await controller.stop();
});

describe("with a clock in hand", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("a write that is never confirmed is given up, reported, and the session lives", async () => {
    const { change, codes, status, simulator, writes } = await withData();
    const lift = simulator.fail("currentUser.set", { how: "hang", times: 1 });
    change({ name: "Alicia" });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(codes()).toEqual(["user-update-timeout"]);
    expect(status()).toBe("alive");
    change({ name: "Alicia", email: "a@example.com" });
    await vi.advanceTimersByTimeAsync(0);
    expect(writes()).toHaveLength(2);
    lift();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
