import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSessionController, type SessionOptions } from "../../src/controller.js";
import { createTalkSimulator, type TalkSimulator } from "../../src/testing.js";
import { failOnNoise } from "../support/noise.js";
import { settle } from "../support/settle.js";

failOnNoise();

function nothingIsOpen({ ledger }: TalkSimulator) {
  expect(ledger.sessions.open).toBe(0);
  expect(ledger.subscriptions.byEvent).toEqual({});
  expect(ledger.deadCalls).toEqual([]);
}

describe("10,000 lives", () => {
  test("leave no session, no subscription and no timer open", { timeout: 60_000 }, async () => {
    const before = process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const simulator = createTalkSimulator();
    const controllers = Array.from({ length: 10 }, (_, nth) =>
      createSessionController({
        sdk: simulator.Talk,
        appId: "app",
        userId: nth,
        onMessage: () => undefined,
      }),
    );
    for (let round = 0; round < 1_000; round += 1) {
      for (const controller of controllers) controller.start();
      await Promise.all(controllers.map((controller) => controller.whenAlive()));
      await Promise.all(controllers.map((controller) => controller.stop()));
    }
    simulator.flush();
    expect(simulator.ledger.sessions).toMatchObject({ opened: 10_000, closed: 10_000 });
    nothingIsOpen(simulator);
    await settle();
    const after = process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    expect(after).toBeLessThanOrEqual(before);
  });
});

describe("a session stopped in the middle of its start", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const microtasks = async (count: number) => {
    for (let nth = 0; nth < count; nth += 1) await Promise.resolve();
  };

  const starts: [string, (simulator: TalkSimulator) => Partial<SessionOptions>][] = [
    ["a given SDK and a known user", () => ({})],
    ["a fetched SDK and a known user", ({ load }) => ({ sdk: load })],
    [
      "a fetched SDK and a promised user",
      ({ Talk, load }) => ({
        sdk: load,
        syncUser: async () => {
          await microtasks(5);
          return new Talk.User({ id: "alice", name: "Alicia", role: "buyer" });
        },
      }),
    ],
    ["a fetched SDK that fails", (simulator) => (simulator.fail("load"), { sdk: simulator.load })],
  ];

  test.each(starts)("leaves nothing open, at each of 40 microtasks: %s", async (_, given) => {
    const opened = new Set<number>();
    for (let count = 0; count < 40; count += 1) {
      const simulator = createTalkSimulator();
      const options = {
        sdk: simulator.Talk,
        appId: "app",
        userId: "alice",
        onError: () => undefined,
        ...given(simulator),
      } as SessionOptions; // the compiler cannot spread a part of a union
      const controller = createSessionController(options);
      controller.start();
      await microtasks(count);
      const stopped = controller.stop();
      await vi.advanceTimersByTimeAsync(0);
      await stopped;
      simulator.flush();
      nothingIsOpen(simulator);
      expect(vi.getTimerCount()).toBe(0);
      opened.add(simulator.ledger.sessions.opened);
    }
    expect([...opened].every((count) => count <= 1)).toBe(true);
  });

  test.each(starts.slice(0, 3))(
    "and started again lives, at each of 40 microtasks: %s",
    async (_, given) => {
      for (let count = 0; count < 40; count += 1) {
        const simulator = createTalkSimulator();
        const options = {
          sdk: simulator.Talk,
          appId: "app",
          userId: "alice",
          ...given(simulator),
        } as SessionOptions; // the compiler cannot spread a part of a union
        const controller = createSessionController(options);
        controller.start();
        await microtasks(count);
        void controller.stop();
        controller.start();
        await vi.advanceTimersByTimeAsync(0);
        expect(controller.getSnapshot().status).toBe("alive");
        expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 1 });
        const stopped = controller.stop();
        await vi.advanceTimersByTimeAsync(0);
        await stopped;
        nothingIsOpen(simulator);
      }
    },
  );
});
