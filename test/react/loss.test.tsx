import { expect, test } from "vitest";
import { Session, useSession, useSessionState, type SessionState } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { dieInSilence } from "../sdk/hostile-talk.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createProbe, expectNothingOpen, onlySession, tally } from "./support.js";

function open() {
  const simulator = createTalkSimulator();
  const probe = createProbe();
  const errors: string[] = [];
  const view = (userId: string | null) => (
    <Session
      appId="app"
      userId={userId}
      sdk={simulator.Talk}
      onMessage={() => undefined}
      onError={({ code }) => errors.push(code)}
    >
      <probe.Probe />
    </Session>
  );
  return { simulator, probe, errors, view };
}

describeEachMode((mode) => {
  test("a session that other code destroys leaves alive at once", async () => {
    const { simulator, probe, errors, view } = open();
    const { rerender } = await mode.mount(view("alice"));
    onlySession(simulator).destroy();
    rerender(view("alice"));
    expect(probe.last()?.state).toMatchObject({
      status: "destroyed",
      error: { code: "session-lost" },
    });
    expect(probe.last()?.session).toBeUndefined();
    expect(errors).toEqual(["session-lost"]);
  });

  test.each(["focus", "online"])("a session that died in silence is lost at %s", async (event) => {
    const { simulator, probe, errors, view } = open();
    await mode.mount(view("alice"));
    dieInSilence(simulator.sessions[0]);
    window.dispatchEvent(new Event(event));
    await until(() => probe.status() === "destroyed");
    expect(errors).toEqual(["session-lost"]);
  });

  test("a session that died in silence is lost when a person returns to a frame, which gives the window no focus", async () => {
    const { simulator, probe, errors, view } = open();
    await mode.mount(view("alice"));
    window.dispatchEvent(new Event("blur"));
    dieInSilence(simulator.sessions[0]);
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    await until(() => probe.status() === "destroyed");
    expect(errors).toEqual(["session-lost"]);
  });

  // React 17 warns of state that is set in a component which is gone.
  test("a component that is removed because of the loss is not told of it", async () => {
    const simulator = createTalkSimulator();
    const Status = () => <p>{useSessionState().status}</p>;
    const Removed = () => <p>{useSessionState().status}</p>;
    const WhileAlive = () => (useSession() ? <Removed /> : null);
    const { container } = await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk} onError={() => undefined}>
        <WhileAlive />
        <Status />
      </Session>,
    );
    await settle(); // in React 17 effects come later
    expect(container.textContent).toBe("alivealive");
    onlySession(simulator).destroy();
    await until(() => container.textContent === "destroyed");
  });

  test("it stays destroyed, whatever renders", async () => {
    const { simulator, probe, view } = open();
    const { rerender } = await mode.mount(view("alice"));
    onlySession(simulator).destroy();
    for (let renders = 0; renders < 5; renders += 1) {
      rerender(view("alice"));
      await settle();
    }
    expect(probe.status()).toBe("destroyed");
    expect(tally(simulator.ledger)).toEqual({
      opened: 1,
      open: 0,
      mostOpen: 1,
      subscriptions: 0,
      deadCalls: 0,
    });
  });

  test("retry opens a new session", async () => {
    const { simulator, probe, view } = open();
    await mode.mount(view("alice"));
    onlySession(simulator).destroy();
    await until(() => probe.status() === "destroyed");
    const state = probe.last()?.state as Extract<SessionState, { error: Error }>;
    state.retry();
    await until(() => probe.status() === "alive");
    expect(probe.last()?.session).toBe(onlySession(simulator));
    expect(tally(simulator.ledger)).toMatchObject({ opened: 2, deadCalls: 0 });
  });

  test("a new identity opens a new session", async () => {
    const { simulator, probe, view } = open();
    const { rerender } = await mode.mount(view("alice"));
    onlySession(simulator).destroy();
    rerender(view("bob"));
    await until(() => probe.status() === "alive");
    expect(onlySession(simulator).me.id).toBe("bob");
  });

  test("signing out and in again opens a new session", async () => {
    const { simulator, probe, view } = open();
    const { rerender } = await mode.mount(view("alice"));
    onlySession(simulator).destroy();
    rerender(view(null));
    await settle();
    rerender(view("alice"));
    await until(() => probe.status() === "alive");
    expect(onlySession(simulator).me.id).toBe("alice");
  });

  test("an unmount after the loss leaves nothing behind", async () => {
    const { simulator, view } = open();
    const { unmount } = await mode.mount(view("alice"));
    onlySession(simulator).destroy();
    unmount();
    await settle();
    expectNothingOpen(simulator);
  });

  test("a descendant that signs out in its own way gets no dead session to call", async () => {
    const { simulator, probe, view } = open();
    await mode.mount(view("alice"));
    const seen = probe.sights.length;
    probe.last()?.session?.destroy();
    await settle();
    const later = probe.sights.slice(seen).map(({ session }) => session);
    expect(later.filter((session) => session !== undefined)).toEqual([]);
    expect(simulator.ledger.sessions.open).toBe(0);
  });
});
