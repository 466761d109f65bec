import { useEffect, useLayoutEffect } from "react";
import { expect, onTestFinished, test, vi } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { Session, useSession } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { until } from "../support/settle.js";
import { expectNothingOpen, tally } from "./support.js";

/** A component with its own subscription. It records the state of the session in its cleanups. */
function createTenant() {
  const met: string[] = [];
  function Tenant() {
    const session = useSession();
    useLayoutEffect(() => {
      if (!session) return;
      return () => void met.push(`layout: ${String(session.isAlive)}`);
    }, [session]);
    useEffect(() => {
      if (!session) return;
      const subscription = session.onMessage(() => undefined);
      return () => {
        met.push(`effect: ${String(session.isAlive)}`);
        if (session.isAlive) session.conversation("order-1");
        subscription.unsubscribe();
      };
    }, [session]);
    return null;
  }
  return { Tenant, met };
}

describeEachMode((mode) => {
  test.each([
    ["an unmount", undefined],
    ["a user switch", "bob"],
    ["a sign-out", null],
  ])("on %s the cleanups of descendants meet a live session", async (_name, next) => {
    const simulator = createTalkSimulator();
    const { Tenant, met } = createTenant();
    const view = (userId: string | null) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk}>
        <div>
          <Tenant />
        </div>
      </Session>
    );
    const { rerender, unmount } = await mode.mount(view("alice"));
    const alice = simulator.sessions[0];
    met.length = 0;
    if (next === undefined) unmount();
    else rerender(view(next));
    await until(() => alice?.isAlive === false);
    expect(met).toEqual(["layout: true", "effect: true"]);
    expect(tally(simulator.ledger).deadCalls).toBe(0);
    unmount();
    await until(() => simulator.ledger.sessions.open === 0);
    expectNothingOpen(simulator);
  });

  // A browser may run the timer of a closing session before the task in which React 17 runs cleanups.
  test("the cleanups of descendants meet a live session also if timers come before React", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const simulator = createTalkSimulator();
    const options = { appId: "app", sdk: simulator.Talk };
    const controller = createSessionController({ ...options, userId: "alice" });
    const { Tenant, met } = createTenant();
    await mode.mount(
      <Session controller={controller}>
        <Tenant />
      </Session>,
    );
    const alice = simulator.sessions[0];
    met.length = 0;
    controller.configure({ ...options, userId: "bob" });
    await Promise.resolve();
    vi.runOnlyPendingTimers();
    expect(alice?.isAlive).toBe(false);
    expect(met).toEqual(["layout: true", "effect: true"]);
  });

  test("a descendant that unmounts alone leaves the session to the others", async () => {
    const simulator = createTalkSimulator();
    const { Tenant, met } = createTenant();
    const view = (isThere: boolean) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        {isThere && <Tenant />}
      </Session>
    );
    const { rerender } = await mode.mount(view(true));
    met.length = 0;
    rerender(view(false));
    await until(() => met.length === 2);
    expect(met).toEqual(["layout: true", "effect: true"]);
    expect(tally(simulator.ledger)).toMatchObject({ open: 1, deadCalls: 0 });
  });
});
