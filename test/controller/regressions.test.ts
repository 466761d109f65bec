import { describe, expect, test, vi } from "vitest";
import { createSessionController, type SessionOptions } from "../../src/controller.js";
import type { TalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";
import { asUser, byHand, userOf } from "./people.js";
import { withData } from "./with-data.js";

failOnNoise();

/** A session whose app passes these options, one after the other, when `onStatusChange` reports alive. */
async function configuredOnceAlive(...changes: Partial<SessionOptions>[]) {
  const all = live();
  const { unsubscribe } = all.controller.on("onStatusChange", (status) => {
    if (status !== "alive") return;
    unsubscribe();
    for (const change of changes) all.configure(change);
  });
  all.controller.start();
  await settle();
  return all;
}

/** The calls that switch notifications, in order. */
const switched = ({ ledger }: TalkSimulator) =>
  ledger.calls
    .filter(({ method }) => method === "setDesktopNotificationEnabled")
    .map(({ args: [isEnabled] }) => isEnabled);

describe("a configure inside a handler", () => {
  test("that signs out and in again ends signed in", async () => {
    const { controller, simulator } = await configuredOnceAlive({ userId: null }, {});
    expect(controller.getSnapshot()).toMatchObject({ status: "alive" });
    expect(simulator.sessions.map(({ me }) => me.id)).toEqual(["alice"]);
  });

  test("that goes to another app and back ends in the first", async () => {
    const { simulator, status } = await configuredOnceAlive({ appId: "other" }, {});
    expect(status()).toBe("alive");
    expect(simulator.sessions.map(({ appId }) => appId)).toEqual(["app"]);
  });

  test("that goes to another user and back ends with the first", async () => {
    const { simulator, status } = await configuredOnceAlive({ userId: "bob" }, {});
    expect(status()).toBe("alive");
    expect(simulator.sessions.map(({ me }) => me.id)).toEqual(["alice"]);
  });
});

test("a controller stopped while another one fails opens no session for nobody", async () => {
  const { controller, simulator, whole } = await alive();
  const carol = createSessionController(whole({ userId: "carol" }));
  const bob = createSessionController(whole({ userId: "bob" }));
  const onError = vi.fn(() => void Promise.all([bob.stop(), carol.stop()]));
  bob.on("onError", onError);
  const stopped = controller.stop();
  for (const waiting of [bob, carol]) waiting.start();
  simulator.fail("Session", { times: 1 });
  await stopped;
  await until(() => onError.mock.calls.length > 0);
  await settle();
  expect([bob, carol].map((one) => one.getSnapshot().status)).toEqual(["idle", "idle"]);
  expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
});

test("a new token makes a failed session try again, the same token does not", async () => {
  const { codes, configure, controller, reaches, simulator, status } = live({ token: "old" });
  simulator.fail("Session", { times: 1 });
  controller.start();
  await reaches("failed");
  configure();
  await settle();
  expect(status()).toBe("failed");
  configure({ token: "new" });
  await reaches("alive");
  expect(codes()).toEqual(["session-failed"]);
});

test("of two holders the last to change notifications wins, whatever else the other changes", async () => {
  const { configure, simulator, whole } = await alive({
    syncUser: userOf("alice"),
    desktopNotificationEnabled: false,
  });
  const other = createSessionController(whole({ desktopNotificationEnabled: true }));
  other.start();
  await until(() => switched(simulator).at(-1) === true);
  configure({ syncUser: userOf("alice", { name: "Alicia" }) });
  await until(() => simulator.ledger.count("currentUser.set") > 0);
  await settle();
  expect(switched(simulator).at(-1)).toBe(true);
});

describe("an async syncUser that comes while the session is alive", () => {
  test("is written", async () => {
    const { configure, session, simulator } = await alive();
    const answer = byHand();
    configure({ userId: "alice", syncUser: () => answer.promise });
    await settle();
    expect(simulator.ledger.count("currentUser.set")).toBe(0);
    answer.resolve(userOf("alice", { name: "Alicia" }));
    await until(() => simulator.ledger.count("currentUser.set") > 0);
    const write = simulator.ledger.calls.find(({ method }) => method === "set");
    expect(write?.args[0]).toMatchObject({ name: "Alicia" });
    expect(simulator.sessions).toEqual([session]);
  });

  test("is reported if it rejects", async () => {
    const { codes, configure, simulator } = await alive();
    configure({ userId: "alice", syncUser: () => Promise.reject(new Error("mine")) });
    await until(() => codes().length > 0);
    await settle();
    expect(codes()).toEqual(["user-failed"]);
    expect(simulator.ledger.count("currentUser.set")).toBe(0);
  });
});

describe("a syncUser function that stays the same", () => {
  test("is asked once, however often the session is configured", async () => {
    const syncUser = vi.fn(() => userOf("alice"));
    const { configure, status } = await alive({ syncUser });
    for (let render = 0; render < 20; render += 1) configure();
    await settle();
    expect(status()).toBe("alive");
    expect(syncUser).toHaveBeenCalledTimes(1);
  });

  test("is asked once, too, when it promises a user whom nobody named", async () => {
    const syncUser = vi.fn(() => Promise.resolve(asUser(userOf("alice"))));
    const { configure, controller, reaches } = live({ syncUser });
    controller.start();
    await reaches("alive");
    for (let render = 0; render < 20; render += 1) configure();
    await settle();
    expect(syncUser).toHaveBeenCalledTimes(1);
  });
});

describe("a session that died unseen is found dead", () => {
  /** Ends a session through its prototype, past every wrapper on the session itself. */
  async function deadUnseen() {
    const all = await withData();
    // getPrototypeOf returns any; this prototype has the session's methods.
    const prototype = Object.getPrototypeOf(all.session) as typeof all.session;
    prototype.destroy.call(all.session);
    expect([all.session.isAlive, all.status()]).toEqual([false, "alive"]);
    return all;
  }

  test("when notifications are switched", async () => {
    const { codes, configure, reaches, simulator, user } = await deadUnseen();
    configure({ syncUser: user(), desktopNotificationEnabled: true });
    await reaches("destroyed");
    expect(codes()).not.toContain("notifications-failed");
    expect(simulator.ledger.deadCalls).toEqual([]);
  });

  test("when the user's data change", async () => {
    const { change, codes, reaches, simulator } = await deadUnseen();
    change({ name: "Alicia" });
    await reaches("destroyed");
    expect(codes()).not.toContain("user-update-failed");
    expect(simulator.ledger.deadCalls).toEqual([]);
  });
});
