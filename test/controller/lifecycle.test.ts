import { describe, expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

describe("start and stop", () => {
  test("nothing happens before the start", async () => {
    const { simulator, status, configure } = live();
    configure({ userId: "bob" });
    await settle();
    expect(status()).toBe("idle");
    expect(simulator.ledger.calls).toEqual([]);
  });

  test("with the SDK there and the user known, the start leads to a live session a microtask later", async () => {
    const { controller, status, simulator, statuses } = live();
    controller.start();
    expect(simulator.ledger.sessions.opened).toBe(0);
    await Promise.resolve();
    expect(status()).toBe("alive");
    expect(simulator.sessions.map(({ me }) => me.id)).toEqual(["alice"]);
    expect(statuses).toEqual(["syncingUser", "alive"]);
  });

  test("with an SDK that has to be loaded, the start leads through initializing", async () => {
    const simulator = createTalkSimulator();
    const { controller, statuses } = live({ sdk: simulator.load });
    controller.start();
    await controller.whenAlive();
    expect(statuses).toEqual(["initializing", "syncingUser", "alive"]);
    expect(simulator.ledger).toMatchObject({ loads: { arrived: 1 }, sessions: { opened: 1 } });
  });

  test("stop is a promise of being closed", async () => {
    const { controller, simulator, session, status } = await alive();
    const stopped = controller.stop();
    expect(session.isAlive).toBe(true);
    await stopped;
    expect(session.isAlive).toBe(false);
    expect(status()).toBe("destroyed");
    expect(simulator.ledger).toMatchObject({ sessions: { open: 0 }, subscriptions: { open: 0 } });
  });

  test("stop before the start, and a second stop, are kept at once", async () => {
    const { controller, simulator } = live();
    await controller.stop();
    controller.start();
    await Promise.resolve();
    await controller.stop();
    await controller.stop();
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  });

  test("a stop in the turn of the start opens nothing", async () => {
    const { controller, simulator, status } = live();
    controller.start();
    await controller.stop();
    await settle();
    expect(status()).toBe("idle");
    expect(simulator.ledger.sessions.opened).toBe(0);
  });

  test("stop while the SDK loads is kept at once", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "hanging";
    const { controller, status } = live({ sdk: simulator.load });
    controller.start();
    expect(status()).toBe("initializing");
    await controller.stop();
    expect(status()).toBe("idle");
    simulator.arrive();
    await settle();
    expect(simulator.ledger.sessions.opened).toBe(0);
  });

  test("a start within the macrotask of grace keeps the very same session, and keeps the promise of the stop", async () => {
    const { controller, session, simulator, statuses } = await alive();
    const stopped = controller.stop();
    controller.start();
    await stopped;
    await settle();
    expect(controller.getSnapshot()).toMatchObject({ status: "alive", session });
    expect(statuses).toEqual(["syncingUser", "alive", "destroying", "alive"]);
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  });

  test("a stopped controller is not brought back by retry, and asks nobody", async () => {
    let asked = 0;
    const { Talk } = createTalkSimulator();
    const syncUser = () => ((asked += 1), new Talk.User({ id: "alice", name: "Alice" }));
    const { controller, session, simulator } = await alive({ syncUser });
    session.destroy();
    await controller.stop();
    const before = asked;
    controller.retry();
    await settle();
    expect([controller.getSnapshot().status, asked]).toEqual(["destroyed", before]);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("a stopped controller can be started again", async () => {
    const { controller, session, simulator } = await alive();
    await controller.stop();
    controller.start();
    expect(await controller.whenAlive()).not.toBe(session);
    expect(simulator.ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
  });

  test("several holders keep it started until the last one stops; each counts once", async () => {
    const { controller, session } = await alive();
    const holder = {};
    controller.start(holder);
    controller.start(holder);
    await controller.stop();
    expect(session.isAlive).toBe(true);
    await controller.stop(holder);
    expect(session.isAlive).toBe(false);
  });

  test("a holder that never started takes nothing away", async () => {
    const { controller, session } = await alive();
    await controller.stop({});
    await settle();
    expect(session.isAlive).toBe(true);
  });

  test("a stopped controller lets its session linger, and the next one joins it", async () => {
    const { controller, session, simulator, whole } = await alive({ lingerMs: 5_000 });
    await controller.stop();
    expect(session.isAlive).toBe(true);
    const next = createSessionController(whole({ lingerMs: 0 }));
    next.start();
    expect(await next.whenAlive()).toBe(session);
    await next.stop();
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  });

  test.each([
    ["signs out", null],
    ["is another", "bob"],
  ])("a session does not linger when the user %s", async (_, userId) => {
    const { configure, session } = await alive({ lingerMs: 5_000 });
    configure({ userId });
    await until(() => !session.isAlive);
    expect(session.isAlive).toBe(false);
  });
});
