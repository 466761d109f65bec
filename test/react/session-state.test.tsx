import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Session, useSessionState, type SessionState } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createProbe, onlySession, tally } from "./support.js";

const one = { attempts: 1 };

describeEachMode((mode) => {
  test("a script that cannot be loaded fails the session, with the error and a retry", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "blocked";
    const { Probe, last, status } = createProbe();
    const errors: unknown[] = [];
    mode.render(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.load}
        loading={one}
        onError={(error) => errors.push(error)}
      >
        <Probe />
      </Session>,
    );
    await until(() => status() === "failed");
    const state = last()?.state as Extract<SessionState, { status: "failed" }>;
    expect(state.error).toMatchObject({ name: "SessionError", code: "script-blocked" });
    expect(errors).toEqual([state.error]);
    simulator.script = "ok";
    state.retry();
    await until(() => status() === "alive");
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1 });
  });

  test("attempts are repeated before the session fails", async () => {
    const simulator = createTalkSimulator();
    simulator.fail("load", { times: 1 });
    const { Probe, status, statuses } = createProbe();
    mode.render(
      <Session appId="app" userId="alice" sdk={simulator.load} loading={{ attempts: 2 }}>
        <Probe />
      </Session>,
    );
    await until(() => status() === "alive");
    expect(statuses()).not.toContain("failed");
    expect(simulator.ledger.loads).toEqual({ asked: 2, arrived: 1, failed: 1 });
  });

  test("a script that never comes fails the session when its time is over, and heals it late", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "hanging";
    const { Probe, last, status } = createProbe();
    const errors: string[] = [];
    mode.render(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.load}
        loading={{ attempts: 1, timeoutMs: 20 }}
        onError={({ code }) => errors.push(code)}
      >
        <Probe />
      </Session>,
    );
    await until(() => status() === "failed");
    expect(last()?.state).toMatchObject({ error: { code: "script-timeout" } });
    simulator.arrive();
    await until(() => status() === "alive");
    expect(errors).toEqual(["script-timeout"]);
  });

  test("back online, a failed load is tried again at once", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "blocked";
    const { Probe, status } = createProbe();
    mode.render(
      <Session appId="app" userId="alice" sdk={simulator.load} loading={one} onError={() => {}}>
        <Probe />
      </Session>,
    );
    await until(() => status() === "failed");
    simulator.script = "ok";
    window.dispatchEvent(new Event("online"));
    await until(() => status() === "alive");
    expect(simulator.ledger.loads.asked).toBe(2);
  });

  test("an SDK that refuses to open a session fails it, and retry opens one", async () => {
    const simulator = createTalkSimulator();
    const refusal = new Error("refused");
    const lift = simulator.fail("Session", { error: refusal });
    function Status() {
      const state = useSessionState();
      if (state.status !== "failed") return <p>{state.status}</p>;
      return <button onClick={state.retry}>{state.error.code}</button>;
    }
    let cause: unknown;
    mode.render(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        onError={(error) => (cause = error.cause)}
      >
        <Status />
      </Session>,
    );
    const button = await screen.findByRole("button", { name: "session-failed" });
    lift();
    fireEvent.click(button);
    await screen.findByText("alive");
    expect(cause).toBe(refusal);
    expect(onlySession(simulator).isAlive).toBe(true);
  });

  test("a failed session whose user signs out is idle, and starts over with the next", async () => {
    const simulator = createTalkSimulator();
    const lift = simulator.fail("Session");
    const { Probe, status } = createProbe();
    const view = (userId: string | null) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk} onError={() => {}}>
        <Probe />
      </Session>
    );
    const { rerender } = mode.render(view("alice"));
    await until(() => status() === "failed");
    rerender(view(null));
    await until(() => status() === "idle");
    lift();
    rerender(view("bob"));
    await until(() => status() === "alive");
    expect(onlySession(simulator).me.id).toBe("bob");
  });

  test("a failure is reported once, however often the app renders", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "blocked";
    const errors: string[] = [];
    const view = () => (
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.load}
        loading={{ attempts: 1 }}
        onError={({ code }) => errors.push(code)}
      />
    );
    const { rerender } = mode.render(view());
    await until(() => errors.length > 0);
    for (let renders = 0; renders < 20; renders += 1) rerender(view());
    await settle();
    expect(errors).toEqual(["script-blocked"]);
    expect(simulator.ledger.loads.asked).toBe(1);
  });
});
