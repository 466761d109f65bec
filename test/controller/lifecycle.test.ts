import { describe, expect, test } from "vitest";
import { createSessionController, type SessionState } from "../../src/controller.js";
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

  test("with the SDK there and the user known, the start leads to a live session at once", () => {
    const { controller, status, simulator, statuses } = live();
    controller.start();
    expect(status()).toBe("alive");
    expect(simulator.sessions.map(({ me }) => me.id)).toEqual(["alice"]);
    expect(statuses).toEqual(["initializing", "syncingUser", "alive"]);
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
    await controller.stop();
    await controller.stop();
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
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
    expect(statuses.slice(2)).toEqual(["alive", "destroying", "alive"]);
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 1 });
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

describe("two controllers", () => {
  test("of one user share a session", async () => {
    const { controller, session, simulator, whole } = await alive();
    const other = createSessionController(whole());
    other.start();
    expect(await other.whenAlive()).toBe(session);
    await controller.stop();
    expect(session.isAlive).toBe(true);
    await other.stop();
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  });

  test("hand a session over when one starts before the other is gone", async () => {
    const { controller, session, simulator, whole } = await alive();
    const stopped = controller.stop();
    const other = createSessionController(whole());
    other.start();
    await stopped;
    expect(await other.whenAlive()).toBe(session);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("of two users have never two sessions while one takes over from the other", async () => {
    const { controller, simulator, whole } = await alive();
    const stopped = controller.stop();
    const other = createSessionController(whole({ userId: "bob" }));
    other.start();
    expect(other.getSnapshot().status).toBe("syncingUser");
    await stopped;
    expect((await other.whenAlive()).me.id).toBe("bob");
    expect(simulator.ledger.sessions.mostOpen).toBe(1);
  });

  test("of two users: one that stops while it waits for the other's session opens none", async () => {
    const { controller, simulator, whole } = await alive();
    const stopped = controller.stop();
    const other = createSessionController(whole({ userId: "bob" }));
    other.start();
    await Promise.all([stopped, other.stop()]);
    await settle();
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 0 });
  });

  test("with different signatures keep the first one's, and the mismatch is reported", async () => {
    const { simulator, whole, session } = await alive({ signature: "one" });
    const errors: string[] = [];
    const onError = ({ code }: { code: string }) => errors.push(code);
    const other = createSessionController(whole({ signature: "two", onError }));
    other.start();
    expect(await other.whenAlive()).toBe(session);
    expect(errors).toEqual(["credentials-mismatch"]);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("with different tokens share a session and say nothing: tokens are renewed all the time", async () => {
    const { whole, session, errors } = await alive({ token: "one" });
    const other = createSessionController(whole({ token: "two" }));
    other.start();
    expect(await other.whenAlive()).toBe(session);
    expect(errors).toEqual([]);
  });
});

describe("configure", () => {
  test("unchanged options cost nothing: no call on the SDK, no news", async () => {
    const { configure, controller, simulator } = await alive();
    const { calls } = simulator.ledger.snapshot();
    const told: SessionState[] = [];
    controller.subscribe((state) => told.push(state));
    for (let render = 0; render < 20; render += 1) {
      configure({ onMessage: () => undefined, tokenFetcher: () => "t", loading: {} });
    }
    await settle();
    const added = simulator.ledger.calls.slice(calls.length);
    expect(added.map(({ method }) => method)).toEqual(["onMessage"]);
    expect(told).toEqual([]);
  });

  test("another user gets a session of their own, after the first one's is closed", async () => {
    const { configure, controller, session, simulator, statuses } = await alive();
    configure({ userId: "bob" });
    await until(() => simulator.sessions[0]?.me.id === "bob");
    expect(session.isAlive).toBe(false);
    expect((await controller.whenAlive()).me.id).toBe("bob");
    expect(statuses.slice(2, 5)).toEqual(["alive", "destroying", "initializing"]);
    expect(simulator.ledger.sessions).toMatchObject({ opened: 2, mostOpen: 1 });
  });

  test("users A, B, A and B in one tick end with one session, for B, and never two", async () => {
    const { configure, controller, simulator } = await alive();
    for (const userId of ["bob", "alice", "bob"]) configure({ userId });
    await until(() => simulator.sessions[0]?.me.id === "bob");
    await settle();
    expect((await controller.whenAlive()).me.id).toBe("bob");
    expect(simulator.ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
  });

  test("signing out closes the session, signing in opens one", async () => {
    const { configure, controller, reaches, simulator } = await alive();
    configure({ userId: null });
    await reaches("destroyed");
    expect(simulator.ledger.sessions.open).toBe(0);
    configure();
    await controller.whenAlive();
    expect(simulator.ledger.sessions).toMatchObject({ opened: 2, open: 1 });
  });

  test.each([null, undefined, ""])("a user id of %j means signed out: idle, no error", (userId) => {
    const { controller, errors } = live({ userId });
    controller.start();
    expect(controller.getSnapshot()).toEqual({ status: "idle", waitingFor: "user" });
    expect(errors).toEqual([]);
  });

  test("numbers and strings are the same ids", async () => {
    const { configure, session, simulator } = await alive({ userId: 7 });
    configure({ userId: "7" });
    await settle();
    expect(session.isAlive).toBe(true);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("a session waits for announced credentials", async () => {
    const { controller, configure, simulator } = live({ token: null });
    controller.start();
    expect(controller.getSnapshot()).toEqual({ status: "idle", waitingFor: "credentials" });
    configure({ token: "t1" });
    const session = simulator.sessions[0];
    expect(session && simulator.optionsOf(session).token).toBe("t1");
    await controller.stop();
  });

  test("a changed token is kept for the next session, a changed signature opens one", async () => {
    const { configure, simulator } = await alive({ token: "t1", signature: "s1" });
    configure({ token: "t2", signature: "s1" });
    await settle();
    expect(simulator.ledger.sessions.opened).toBe(1);
    configure({ token: "t2", signature: "s2" });
    await until(() => simulator.ledger.sessions.opened === 2);
    await until(() => simulator.sessions.length === 1);
    const [session] = simulator.sessions;
    expect(session && simulator.optionsOf(session)).toMatchObject({ token: "t2", signature: "s2" });
  });

  test("another sdk is refused, with one report", async () => {
    const { configure, codes, session } = await alive();
    configure({ sdk: createTalkSimulator().Talk });
    configure({ sdk: createTalkSimulator().Talk });
    await settle();
    expect(codes()).toEqual(["prop-frozen"]);
    expect(session.isAlive).toBe(true);
  });

  test("an inline function that gets the sdk is no change", async () => {
    const { configure, errors, simulator } = live();
    const controller = createSessionController({
      ...{ appId: "app", userId: "alice", sdk: () => simulator.load() },
    });
    controller.configure({ appId: "app", userId: "alice", sdk: () => simulator.load() });
    controller.start();
    await controller.whenAlive();
    configure();
    expect(errors).toEqual([]);
  });
});
