import { expect, test } from "vitest";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createProbe, expectNothingOpen, onlySession, tally } from "./support.js";

describeEachMode((mode) => {
  test("one mount is one session, opened once and closed never", async () => {
    const simulator = createTalkSimulator();
    await mode.mount(<Session appId="app" userId="alice" sdk={simulator.Talk} />);
    await settle();
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1 });
    expect(simulator.ledger.count("destroy")).toBe(0);
  });

  test("ten same-commit remounts keep the very same session", async () => {
    const simulator = createTalkSimulator();
    const { Probe, status, last } = createProbe();
    const view = (key: number) => (
      <Session key={key} appId="app" userId="alice" sdk={simulator.Talk}>
        <Probe />
      </Session>
    );
    const { rerender } = await mode.mount(view(0));
    const first = onlySession(simulator);
    for (let key = 1; key <= 10; key += 1) {
      rerender(view(key));
      await until(() => status() === "alive");
    }
    await settle();
    expect(last()?.session).toBe(first);
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1, deadCalls: 0 });
    expect(simulator.ledger.count("destroy")).toBe(0);
  });

  test("ten remounts in one tick keep the very same session", async () => {
    const simulator = createTalkSimulator();
    const view = (key: number) => (
      <Session key={key} appId="app" userId="alice" sdk={simulator.Talk} />
    );
    const { rerender } = await mode.mount(view(0));
    for (let key = 1; key <= 10; key += 1) rerender(view(key));
    await settle();
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1, deadCalls: 0 });
  });

  test("ten remounts while the SDK loads end with one session", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "hanging";
    const view = (key: number) => (
      <Session key={key} appId="app" userId="alice" sdk={simulator.load} />
    );
    const { rerender, unmount } = await mode.mount(view(0));
    for (let key = 1; key <= 10; key += 1) rerender(view(key));
    await settle();
    simulator.arrive();
    await until(() => simulator.ledger.sessions.open === 1);
    await settle();
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1 });
    unmount();
    await settle();
    expectNothingOpen(simulator);
  });

  test("a remount of another user closes the first session before it opens the second", async () => {
    const simulator = createTalkSimulator();
    const view = (userId: string) => (
      <Session key={userId} appId="app" userId={userId} sdk={simulator.Talk} />
    );
    const { rerender } = await mode.mount(view("alice"));
    rerender(view("bob"));
    await until(() => simulator.ledger.sessions.opened === 2);
    expect(tally(simulator.ledger)).toMatchObject({ open: 1, mostOpen: 1, deadCalls: 0 });
    expect(onlySession(simulator).me.id).toBe("bob");
  });

  test("a mount after the session was closed opens a new one", async () => {
    const simulator = createTalkSimulator();
    const view = <Session appId="app" userId="alice" sdk={simulator.Talk} />;
    (await mode.mount(view)).unmount();
    await until(() => simulator.ledger.sessions.closed === 1);
    await mode.mount(view);
    await until(() => simulator.ledger.sessions.opened === 2);
    expect(onlySession(simulator).isAlive).toBe(true);
  });

  test("an unmounted session lingers for lingerMs, and a mount within that time takes it up", async () => {
    const simulator = createTalkSimulator();
    const view = <Session appId="app" userId="alice" sdk={simulator.Talk} lingerMs={60_000} />;
    (await mode.mount(view)).unmount();
    await settle();
    const lingering = onlySession(simulator);
    const second = await mode.mount(view);
    await settle();
    expect(onlySession(simulator)).toBe(lingering);
    second.rerender(<Session appId="app" userId={null} sdk={simulator.Talk} lingerMs={60_000} />);
    await until(() => !lingering.isAlive);
    expectNothingOpen(simulator);
  });

  test("when lingerMs is over, the session is closed", async () => {
    const simulator = createTalkSimulator();
    const view = <Session appId="app" userId="alice" sdk={simulator.Talk} lingerMs={40} />;
    const start = performance.now();
    (await mode.mount(view)).unmount();
    await until(() => simulator.ledger.sessions.open === 0);
    expect(performance.now() - start).toBeGreaterThanOrEqual(39);
    expectNothingOpen(simulator);
  });

  test("a user switch ends a lingering session of the user before", async () => {
    const simulator = createTalkSimulator();
    const view = (userId: string) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk} lingerMs={60_000} />
    );
    (await mode.mount(view("alice"))).unmount();
    await settle();
    const { rerender } = await mode.mount(view("bob"));
    await until(() => simulator.sessions[0]?.me.id === "bob");
    expect(tally(simulator.ledger)).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
    rerender(<Session appId="app" userId={null} sdk={simulator.Talk} />);
    await until(() => simulator.ledger.sessions.open === 0);
  });
});
