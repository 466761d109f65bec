import { screen } from "@testing-library/react";
import { useLayoutEffect, version } from "react";
import { expect, test } from "vitest";
import { Session, useSession } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createProbe, expectNothingOpen, onlySession, tally } from "./support.js";

describeEachMode((mode) => {
  test("a mounted <Session> opens one session and shows it to the hooks", async () => {
    const simulator = createTalkSimulator();
    const { Probe, last, status } = createProbe();
    await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Probe />
      </Session>,
    );
    await until(() => status() === "alive");
    const session = onlySession(simulator);
    expect(last()?.session).toBe(session);
    expect(last()?.state).toEqual({ status: "alive", session });
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("with the SDK there, the session is alive before the first paint", async () => {
    const simulator = createTalkSimulator();
    const { Probe, status, statuses } = createProbe();
    await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Probe />
      </Session>,
    );
    expect(status()).toBe("alive");
    expect(screen.getByText("alive")).toBeDefined();
    if (mode.strict) return;
    // React 17 renders at each change of a store, because it has no automatic batching.
    const between = Number.parseInt(version) < 18 ? ["syncingUser"] : [];
    expect(statuses()).toEqual(["idle", ...between, "alive"]);
  });

  test("a layout effect of a child sees the live session in the commit before paint", async () => {
    const simulator = createTalkSimulator();
    const seen: unknown[] = [];
    function Child() {
      const session = useSession();
      useLayoutEffect(() => {
        seen.push(session?.isAlive);
      }, [session]);
      return null;
    }
    await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Child />
      </Session>,
    );
    expect(seen.at(-1)).toBe(true);
  });

  test("a session that waits for the SDK passes through initializing", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "hanging";
    const { Probe, status } = createProbe();
    await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.load}>
        <Probe />
      </Session>,
    );
    await until(() => status() === "initializing");
    simulator.arrive();
    await until(() => status() === "alive");
    expect(simulator.ledger.loads.asked).toBe(1);
  });

  test("the children are rendered whatever the status", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "hanging";
    await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.load}>
        <p>The app</p>
      </Session>,
    );
    expect(screen.getByText("The app")).toBeDefined();
    await settle();
    expect(screen.getByText("The app")).toBeDefined();
  });

  test("the SDK is not asked for before a session is wanted", async () => {
    const simulator = createTalkSimulator();
    const view = (userId: string | null) => (
      <Session appId="app" userId={userId} sdk={simulator.load} />
    );
    const { rerender } = await mode.mount(view(null));
    await settle();
    expect(simulator.ledger.loads.asked).toBe(0);
    rerender(view("alice"));
    await until(() => simulator.ledger.sessions.open === 1);
    expect(simulator.ledger.loads.asked).toBe(1);
  });

  test("an unmount closes the session and leaves nothing behind", async () => {
    const simulator = createTalkSimulator();
    const { unmount } = await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk} onMessage={() => undefined} />,
    );
    expect(simulator.ledger.sessions.open).toBe(1);
    unmount();
    await until(() => simulator.ledger.sessions.open === 0);
    expectNothingOpen(simulator);
    expect(simulator.ledger.count("destroy")).toBe(1);
  });

  test("an unmount while the SDK loads opens nothing when it arrives", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "hanging";
    const { unmount } = await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.load} />,
    );
    await until(() => simulator.ledger.loads.asked === 1);
    unmount();
    simulator.arrive();
    await settle();
    expect(simulator.ledger.sessions.opened).toBe(0);
  });

  test("another appId opens a session of that app", async () => {
    const simulator = createTalkSimulator();
    const view = (appId: string) => <Session appId={appId} userId="alice" sdk={simulator.Talk} />;
    const { rerender } = await mode.mount(view("app"));
    const before = onlySession(simulator);
    rerender(view("other"));
    await until(() => simulator.ledger.sessions.opened === 2);
    expect(before.isAlive).toBe(false);
    expect(onlySession(simulator).appId).toBe("other");
    expect(tally(simulator.ledger)).toMatchObject({ mostOpen: 1, deadCalls: 0 });
  });

  test("status changes are reported in order, each once", async () => {
    const simulator = createTalkSimulator();
    const told: string[] = [];
    const { unmount } = await mode.mount(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.load}
        onStatusChange={(status, state) => told.push(`${status} ${state.status}`)}
      />,
    );
    await until(() => told.at(-1) === "alive alive");
    unmount();
    await until(() => told.at(-1) === "destroyed destroyed");
    const lasting = ["syncingUser", "alive", "destroying", "destroyed"];
    expect(told.slice(-4)).toEqual(lasting.map((one) => `${one} ${one}`));
    expect(told).toContain("initializing initializing");
    expect(told.every((one, index) => one !== told[index - 1])).toBe(true);
  });
});
