import * as React from "react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { createProbe, onlySession } from "../support.js";
import { anyView, expectNothingLeft, KINDS, setScene } from "../views/support.js";

// Only React 19 has it; with older versions a hidden tree is not rendered.
const { Activity = ({ mode, children }) => (mode === "hidden" ? null : children) } =
  React as Partial<Pick<typeof React, "Activity">> & {
    Activity?: (props: { mode: "visible" | "hidden"; children: ReactNode }) => ReactNode;
  };

/** An app with a session and every chat UI. The tests hide and show it around the session or inside it. */
function setApp() {
  const stage = setScene();
  const { Probe, ...probe } = createProbe();
  const parts = (
    <>
      <Probe />
      {KINDS.map((kind) => anyView(kind, kind))}
    </>
  );
  type Visibility = "visible" | "hidden";
  const around = (userId: string | null, visibility: Visibility) => (
    <Activity mode={visibility}>{stage.scene({ userId, children: parts })}</Activity>
  );
  const inside = (userId: string | null, visibility: Visibility) =>
    stage.scene({ userId, children: <Activity mode={visibility}>{parts}</Activity> });
  return { ...stage, ...probe, around, inside };
}

describeEachMode((mode) => {
  test("an app that is mounted hidden opens nothing until it is shown", async () => {
    const { around, ledger, mounted, simulator } = setApp();
    const { rerender, unmount } = mode.render(around("alice", "hidden"));
    await settle();
    expect(ledger.calls).toEqual([]);
    rerender(around("alice", "visible"));
    await mounted(3);
    await settle();
    expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
    expect(ledger.boxes).toMatchObject({ opened: 3, open: 3 });
    unmount();
    await until(() => ledger.sessions.open === 0);
    expectNothingLeft(simulator);
  });

  test("an app that is mounted hidden and never shown leaves nothing", async () => {
    const { around, ledger } = setApp();
    const { unmount } = mode.render(around("alice", "hidden"));
    await settle();
    unmount();
    await settle();
    expect(ledger.calls).toEqual([]);
  });

  test("a user who changes while the app is hidden has the only session when it is shown", async () => {
    const { around, ledger, mounted, sights, last } = setApp();
    const { rerender } = mode.render(around("alice", "visible"));
    await mounted(3);
    rerender(around("alice", "hidden"));
    await until(() => ledger.sessions.open === 0);
    rerender(around("bob", "hidden"));
    await settle();
    expect(ledger.sessions.opened).toBe(1);
    const later = sights.length;
    rerender(around("bob", "visible"));
    await mounted(6);
    expect(last()?.session?.me.id).toBe("bob");
    expect(sights.slice(later).map(({ session }) => session?.me.id)).not.toContain("alice");
    expect(ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
    expect(ledger.boxes).toMatchObject({ opened: 6, open: 3, mostOpen: 3 });
    expect(ledger.deadCalls).toEqual([]);
  });

  test("a user who changes while only the chat UIs are hidden gets chat UIs of their own", async () => {
    const { inside, ledger, mounted, simulator } = setApp();
    const { rerender, unmount } = mode.render(inside("alice", "visible"));
    await mounted(3);
    rerender(inside("alice", "hidden"));
    await until(() => ledger.boxes.open === 0);
    rerender(inside("bob", "hidden"));
    await until(() => simulator.sessions[0]?.me.id === "bob");
    expect(ledger.boxes.open).toBe(0);
    rerender(inside("bob", "visible"));
    await mounted(6);
    expect(ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
    expect(ledger.boxes).toMatchObject({ opened: 6, open: 3, mostOpen: 3 });
    unmount();
    await until(() => ledger.sessions.open === 0);
    expectNothingLeft(simulator);
  });

  test.each(["before", "after", "around"] as const)(
    "a commit that hides alice's <Session> and signs bob in %s it closes hers first",
    async (where) => {
      const { ledger, simulator, scene } = setScene();
      const view = (visibility: "visible" | "hidden", userId: string | null) => {
        const hers = <Activity mode={visibility}>{scene({ userId: "alice" })}</Activity>;
        if (where === "around") return scene({ userId, children: hers });
        const his = scene({ userId });
        return (
          <>
            {where === "before" ? his : hers}
            {where === "before" ? hers : his}
          </>
        );
      };
      const { rerender } = await mode.mount(view("visible", null));
      await until(() => simulator.sessions[0]?.me.id === "alice");
      rerender(view("hidden", "bob"));
      await until(() => simulator.sessions[0]?.me.id === "bob");
      await settle();
      expect(ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
      rerender(view("visible", null));
      await until(() => simulator.sessions[0]?.me.id === "alice");
      expect(ledger.sessions).toMatchObject({ opened: 3, open: 1, mostOpen: 1 });
    },
  );

  test("an app that is hidden and shown in one go keeps its very session", async () => {
    const { around, ledger, mounted, simulator, status } = setApp();
    const { rerender } = mode.render(around("alice", "visible"));
    await mounted(3);
    const session = onlySession(simulator);
    for (let times = 0; times < 10; times += 1) {
      rerender(around("alice", "hidden"));
      rerender(around("alice", "visible"));
    }
    await until(() => status() === "alive" && ledger.boxes.open === 3);
    expect(onlySession(simulator)).toBe(session);
    expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
    expect(ledger.boxes.mostOpen).toBe(3);
  });

  test("an app that is unmounted while it is hidden leaves nothing", async () => {
    const { around, ledger, mounted, simulator } = setApp();
    const { rerender, unmount } = mode.render(around("alice", "visible"));
    await mounted(3);
    rerender(around("alice", "hidden"));
    unmount();
    await until(() => ledger.sessions.open === 0);
    await settle();
    expectNothingLeft(simulator);
  });
});
