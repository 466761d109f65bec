import { describe, expect, test } from "vitest";
import { createSessionController, type SessionState } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { listen } from "../support/inspector.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

describe("configure", () => {
  test("unchanged options cost nothing: no call on the SDK, no news", async () => {
    const { configure, controller, simulator } = await alive({ tokenFetcher: () => "t" });
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
    expect(statuses.slice(1)).toEqual(["alive", "destroying", "syncingUser", "alive"]);
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
    await Promise.resolve();
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

  test("another function that gets the sdk is the same, an sdk in its place is another", async () => {
    const { load, Talk } = createTalkSimulator();
    const { configure, codes } = await alive({ sdk: load });
    configure({ sdk: () => load() });
    expect(codes()).toEqual([]);
    configure({ sdk: Talk });
    expect(codes()).toEqual(["prop-frozen"]);
    const given = await alive({ sdk: Talk });
    given.configure({ sdk: load });
    expect(given.codes()).toEqual(["prop-frozen"]);
  });

  test("another sdk is refused, with one report", async () => {
    const { configure, codes, errors, session } = await alive();
    configure({ sdk: createTalkSimulator().Talk });
    configure({ sdk: createTalkSimulator().Talk });
    await settle();
    expect(codes()).toEqual(["prop-frozen"]);
    expect(errors[0]?.message).toContain("(sdk)");
    expect(session.isAlive).toBe(true);
  });

  test("an inline function that gets the sdk is no change", async () => {
    const { configure, errors, simulator } = live();
    const controller = createSessionController({
      appId: "app",
      userId: "alice",
      sdk: () => simulator.load(),
    });
    controller.configure({ appId: "app", userId: "alice", sdk: () => simulator.load() });
    controller.start();
    await controller.whenAlive();
    configure();
    expect(errors).toEqual([]);
  });
});

test("another token opens no session that other code has destroyed", async () => {
  const { configure, session, status, simulator } = await alive({ token: "one" });
  session.destroy();
  configure({ token: "two" });
  await settle();
  expect(status()).toBe("destroyed");
  expect(simulator.ledger.sessions.opened).toBe(1);
});

test("the same options send nothing to the machine, also once a promised user is there", async () => {
  const { inspect, messages } = listen();
  const { configure, simulator, controller } = live({ inspect });
  const syncUser = () => Promise.resolve(new simulator.Talk.User("alice"));
  const options = { inspect, userId: "alice", syncUser } as const;
  configure(options);
  controller.start();
  await controller.whenAlive();
  await settle();
  const before = messages.length;
  configure(options);
  configure({ ...options });
  expect(messages.slice(before)).toEqual([]);
  await controller.stop();
});
