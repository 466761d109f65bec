import { expect, test } from "vitest";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle } from "../support/settle.js";
import { expectNothingOpen } from "./support.js";

const MICROTASKS = 40;
const LIFECYCLES = 500;

const inMicrotasks = async (count: number) => {
  for (let passed = 0; passed < count; passed += 1) await Promise.resolve();
};

describeEachMode((mode) => {
  test("an unmount at any of the first microtasks of a start leaves nothing open", async () => {
    for (let count = 0; count < MICROTASKS; count += 1) {
      const simulator = createTalkSimulator();
      const syncUser = () => Promise.resolve(new simulator.Talk.User("alice"));
      const { unmount } = mode.render(
        <Session appId="app" userId="alice" syncUser={syncUser} sdk={simulator.load} />,
      );
      await inMicrotasks(count);
      unmount();
      await settle();
      expectNothingOpen(simulator);
    }
  });

  test("the start takes more than one of those microtasks and fewer than all", async () => {
    const simulator = createTalkSimulator();
    const syncUser = () => Promise.resolve(new simulator.Talk.User("alice"));
    mode.render(<Session appId="app" userId="alice" syncUser={syncUser} sdk={simulator.load} />);
    await inMicrotasks(1);
    expect(simulator.ledger.sessions.opened).toBe(0);
    await inMicrotasks(MICROTASKS - 1);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("a user switch at any of the first microtasks of a start ends with one session", async () => {
    for (let count = 0; count < MICROTASKS; count += 1) {
      const simulator = createTalkSimulator();
      const view = (userId: string) => (
        <Session
          appId="app"
          userId={userId}
          syncUser={() => Promise.resolve(new simulator.Talk.User(userId))}
          sdk={simulator.load}
        />
      );
      const { rerender, unmount } = mode.render(view("alice"));
      await inMicrotasks(count);
      rerender(view("bob"));
      await settle();
      expect(simulator.sessions.map(({ me }) => me.id)).toEqual(["bob"]);
      expect(simulator.ledger.sessions.mostOpen).toBe(1);
      unmount();
    }
  });

  test(`${String(LIFECYCLES)} lifecycles leave no session, no subscription and no timer`, async () => {
    const simulator = createTalkSimulator();
    const timers = watchTimers();
    for (let life = 0; life < LIFECYCLES; life += 1) {
      const userId = life % 3 === 0 ? "alice" : "bob";
      const sdk = life % 2 === 0 ? simulator.Talk : simulator.load;
      const { unmount } = mode.render(
        <Session appId="app" userId={userId} sdk={sdk} onMessage={() => undefined} />,
      );
      await inMicrotasks(life % 10);
      unmount();
    }
    await settle();
    timers.stop();
    expectNothingOpen(simulator);
    expect(simulator.ledger.sessions.opened).toBeGreaterThan(0);
    expect(timers.pending()).toBe(0);
  }, 20_000);
});

/** Counts the pending timers. React's own timers have 0 ms and have fired by then. */
function watchTimers() {
  const { setTimeout, clearTimeout } = globalThis;
  const pending = new Set<unknown>();
  const watched = (run: () => void, ms?: number) => {
    const timer = setTimeout(() => {
      pending.delete(timer);
      run();
    }, ms);
    pending.add(timer);
    return timer;
  };
  const cleared = (timer: Parameters<typeof clearTimeout>[0]) => {
    pending.delete(timer);
    clearTimeout(timer);
  };
  Object.assign(globalThis, { setTimeout: watched, clearTimeout: cleared });
  return {
    stop: () => void Object.assign(globalThis, { setTimeout, clearTimeout }),
    pending: () => pending.size,
  };
}
