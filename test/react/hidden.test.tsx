import * as React from "react";
import { Suspense, useEffect, useState, type ReactNode } from "react";
import { expect, test } from "vitest";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createNap } from "./matrix/nap.js";
import {
  createProbe,
  expectCaughtError,
  expectNothingOpen,
  onlySession,
  tally,
} from "./support.js";

describeEachMode((mode) => {
  test("a <Session> hidden by Suspense keeps its session, and has it when it is shown again", async () => {
    const simulator = createTalkSimulator();
    const { Sleeper, begin, end } = createNap();
    const { Probe, status } = createProbe();
    const view = () => (
      <Suspense fallback={<p>Loading</p>}>
        <Session appId="app" userId="alice" sdk={simulator.Talk}>
          <Probe />
          <Sleeper />
        </Session>
      </Suspense>
    );
    const { rerender, unmount } = await mode.mount(view());
    const session = onlySession(simulator);
    for (let hidings = 0; hidings < 3; hidings += 1) {
      begin();
      rerender(view());
      await settle();
      expect(onlySession(simulator)).toBe(session);
      end();
      await settle();
    }
    expect(status()).toBe("alive");
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1, deadCalls: 0 });
    unmount();
    await settle();
    expectNothingOpen(simulator);
  });

  test("a tree that suspends before it first commits opens nothing until it does", async () => {
    const simulator = createTalkSimulator();
    const { Sleeper, begin, end } = createNap();
    begin();
    await mode.mount(
      <Suspense fallback={<p>Loading</p>}>
        <Sleeper>
          <Session appId="app" userId="alice" sdk={simulator.Talk} />
        </Sleeper>
      </Suspense>,
    );
    await settle();
    expect(simulator.ledger.sessions.opened).toBe(0);
    end();
    await until(() => simulator.ledger.sessions.open === 1);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("a user switch while Suspense hides the children ends with the new user's session", async () => {
    const simulator = createTalkSimulator();
    const { Sleeper, begin, end } = createNap();
    const { Probe, last } = createProbe();
    const view = (userId: string) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk}>
        <Suspense fallback={<p>Loading</p>}>
          <Probe />
          <Sleeper />
        </Suspense>
      </Session>
    );
    const { rerender } = await mode.mount(view("alice"));
    begin();
    rerender(view("alice"));
    rerender(view("bob"));
    await until(() => simulator.sessions[0]?.me.id === "bob");
    end();
    await until(() => last()?.session?.me.id === "bob");
    expect(tally(simulator.ledger)).toMatchObject({ open: 1, mostOpen: 1, deadCalls: 0 });
  });

  test("an error boundary that takes the tree down closes the session", async () => {
    const simulator = createTalkSimulator();
    let fail = () => {};
    function Fragile() {
      const [isBroken, setBroken] = useState(false);
      useEffect(() => {
        fail = () => setBroken(true);
      }, []);
      if (isBroken) throw new Error("the app's own");
      return null;
    }
    class Boundary extends React.Component<{ children: ReactNode }, { failed: boolean }> {
      override state = { failed: false };
      static getDerivedStateFromError = () => ({ failed: true });
      override render = () => (this.state.failed ? <p>Sorry</p> : this.props.children);
    }
    await mode.mount(
      <Boundary>
        <Session appId="app" userId="alice" sdk={simulator.Talk}>
          <Fragile />
        </Session>
      </Boundary>,
    );
    expectCaughtError(/error occurred|the app's own/);
    fail();
    await until(() => simulator.ledger.sessions.open === 0);
    expectNothingOpen(simulator);
  });

  // Only React 19 has it, React 17 and 18 do not.
  const { Activity } = React as Partial<Pick<typeof React, "Activity">>;
  if (!Activity) return;

  test("a <Session> hidden by <Activity> gives its session back, and opens one when it is shown", async () => {
    const simulator = createTalkSimulator();
    const { Probe, status } = createProbe();
    const view = (activity: "visible" | "hidden") => (
      <Activity mode={activity}>
        <Session appId="app" userId="alice" sdk={simulator.Talk}>
          <Probe />
        </Session>
      </Activity>
    );
    const { rerender } = await mode.mount(view("visible"));
    rerender(view("hidden"));
    await until(() => simulator.ledger.sessions.open === 0);
    expectNothingOpen(simulator);
    rerender(view("visible"));
    await until(() => status() === "alive");
    expect(tally(simulator.ledger)).toMatchObject({ opened: 2, open: 1, deadCalls: 0 });
  });

  test("a child hidden by <Activity> sees no session of another user, or a dead one", async () => {
    const simulator = createTalkSimulator();
    const { Probe, sights } = createProbe();
    const view = (userId: string | null, activity: "visible" | "hidden") => (
      <Session appId="app" userId={userId} sdk={simulator.Talk}>
        <Activity mode={activity}>
          <Probe />
        </Activity>
      </Session>
    );
    const { rerender } = await mode.mount(view("alice", "visible"));
    rerender(view("alice", "hidden"));
    rerender(view(null, "hidden"));
    await until(() => simulator.ledger.sessions.open === 0);
    const later = sights.length;
    rerender(view(null, "hidden"));
    await settle();
    rerender(view(null, "visible"));
    await settle();
    expect(sights.slice(later).map(({ session }) => session?.me.id)).not.toContain("alice");
    expect(sights.at(-1)?.session).toBeUndefined();
  });
});
