import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SdkOption, SessionState } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { settle, until } from "../support/settle.js";
import { alive, live } from "./lives.js";

failOnNoise();

describe("a failure that comes again", () => {
  /** A controller whose SDK fails this number of times. It is stopped and started after each failure. */
  async function refused(times: number) {
    const all = live();
    all.simulator.fail("Session", { error: new Error("refused"), times });
    for (let failure = 0; failure < times; failure += 1) {
      all.controller.start();
      await Promise.resolve();
      expect(all.status()).toBe("failed");
      await all.controller.stop();
    }
    return all;
  }

  test("after a remount is no news", async () => {
    const { codes } = await refused(3);
    expect(codes()).toEqual(["session-failed"]);
  });

  test("after the session was alive is news again", async () => {
    const { codes, controller, simulator } = await refused(1);
    controller.start();
    await controller.whenAlive();
    await controller.stop();
    simulator.fail("Session", { error: new Error("refused") });
    controller.start();
    await Promise.resolve();
    expect(codes()).toEqual(["session-failed", "session-failed"]);
  });
});

describe("loading", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A controller whose SDK is loaded over a simulated network. */
  function loading(script: "blocked" | "hanging", attempts = 3) {
    const simulator = createTalkSimulator();
    simulator.script = script;
    const all = live({ sdk: simulator.load, loading: { attempts, timeoutMs: 1_000 } });
    all.controller.start();
    return { ...all, simulator };
  }

  test("that is blocked is tried as often as asked for, then fails, reported once", async () => {
    const { codes, status, simulator } = loading("blocked");
    await vi.advanceTimersByTimeAsync(2_000);
    expect(simulator.ledger.loads.asked).toBe(3);
    expect(status()).toBe("failed");
    expect(codes()).toEqual(["script-blocked"]);
  });

  test("that failed goes on after retry", async () => {
    const { controller, status, simulator } = loading("blocked", 1);
    await vi.advanceTimersByTimeAsync(0);
    simulator.script = "ok";
    controller.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(status()).toBe("alive");
  });

  test("that failed has `retry` in its state, which works when taken out of it", async () => {
    const { controller, status, simulator } = loading("blocked", 1);
    await vi.advanceTimersByTimeAsync(0);
    const state = controller.getSnapshot();
    simulator.script = "ok";
    if (state.status === "failed") state.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(status()).toBe("alive");
  });

  test("that failed is tried again in the background, and heals by itself", async () => {
    const { status, simulator } = loading("blocked", 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(status()).toBe("failed");
    simulator.script = "ok";
    await vi.advanceTimersByTimeAsync(30_000 * 1.25);
    expect(status()).toBe("alive");
  });

  test("that hangs fails by its timeout, and heals when the script arrives late", async () => {
    const { codes, status, simulator } = loading("hanging");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(codes()).toEqual(["script-timeout"]);
    simulator.arrive();
    await vi.advanceTimersByTimeAsync(0);
    expect(status()).toBe("alive");
  });

  test("that is stopped leaves no timer, whatever it was doing", async () => {
    for (const script of ["blocked", "hanging"] as const) {
      const { controller } = loading(script);
      await vi.advanceTimersByTimeAsync(50);
      await controller.stop();
      expect(vi.getTimerCount()).toBe(0);
    }
  });

  test("that gives garbage fails and says so", async () => {
    const garbage = (() => Promise.resolve({ ready: true })) as unknown as SdkOption; // as in plain JavaScript
    const { controller, codes } = live({ sdk: garbage, loading: { attempts: 1 } });
    controller.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(codes()).toEqual(["sdk-failed"]);
    await controller.stop();
  });
});

describe("the SDK", () => {
  test("that refuses to open a session fails it, with the cause; retry opens one", async () => {
    const { controller, simulator, errors } = live();
    simulator.fail("Session", { times: 1, error: new Error("no such app") });
    controller.start();
    await Promise.resolve();
    expect(controller.getSnapshot().status).toBe("failed");
    expect(errors).toMatchObject([{ code: "session-failed", cause: { message: "no such app" } }]);
    controller.retry();
    expect((await controller.whenAlive()).isAlive).toBe(true);
  });

  test("that refuses once: `onError` finds the failure in the state, and can try again", async () => {
    const found: SessionState[] = [];
    const onError = () => {
      found.push(controller.getSnapshot());
      controller.retry();
    };
    const { controller, simulator } = live({ onError });
    const error = new Error("no such app");
    simulator.fail("Session", { times: 1, error });
    controller.start();
    await until(() => controller.getSnapshot().status === "alive");
    expect(found).toMatchObject([{ status: "failed", error: { cause: error } }]);
  });

  test("that refuses to make a user fails the session", async () => {
    const { controller, simulator, codes } = live();
    simulator.fail("User", { times: 1 });
    controller.start();
    await settle();
    expect(codes()).toEqual(["session-failed"]);
  });

  test("that throws while a session closes is reported, and the stop is kept", async () => {
    const { controller, simulator, errors, status } = await alive();
    simulator.fail("Session.destroy", { times: 1, error: new Error("not now") });
    await controller.stop();
    expect(status()).toBe("destroyed");
    expect(errors).toMatchObject([{ code: "session-close-failed", cause: { message: "not now" } }]);
  });

  test("that throws while a session closes does not keep the next user out", async () => {
    const { configure, simulator, controller } = await alive();
    simulator.fail("Session.destroy", { times: 1 });
    configure({ userId: "bob" });
    await until(() => simulator.sessions.at(-1)?.me.id === "bob");
    expect((await controller.whenAlive()).me.id).toBe("bob");
  });

  test("whose session was destroyed by other code: reported at once to all, no dead calls, retry works", async () => {
    const { controller, simulator, session, codes, whole } = await alive({
      onMessage: () => undefined,
    });
    const other = live({ sdk: simulator.Talk });
    other.controller.start();
    await other.controller.whenAlive();
    session.destroy();
    expect([controller.getSnapshot().status, other.status()]).toEqual(["destroyed", "destroyed"]);
    expect([codes(), other.codes()]).toEqual([["session-lost"], ["session-lost"]]);
    expect(controller.unreads.getSnapshot()).toBeUndefined();
    controller.configure(whole({ lingerMs: 1 }));
    await settle();
    expect(simulator.ledger.sessions.opened).toBe(1);
    controller.retry();
    expect((await controller.whenAlive()).isAlive).toBe(true);
    expect(simulator.ledger.deadCalls).toEqual([]);
    await other.controller.stop();
  });

  test("whose session dies with its token is found dead, and never called", async () => {
    const { controller, simulator, session } = await alive(
      { token: "t", tokenFetcher: () => "refused" },
      { unknowns: { expiredToken: "dies", firstToken: "none" } },
    );
    simulator.fail("tokenFetcher", { times: 1 });
    const [simulated] = simulator.sessions;
    if (simulated) await simulator.requestToken(simulated);
    await until(() => !session.isAlive);
    await controller.stop();
    expect(simulator.ledger).toMatchObject({ sessions: { open: 0 }, deadCalls: [] });
  });
});
