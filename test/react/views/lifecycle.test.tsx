import * as React from "react";
import { Suspense, type ReactNode } from "react";
import type Talk from "talkjs";
import { describe, expect, test } from "vitest";
import { Chatbox, Inbox, Popup } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { createNap } from "../matrix/nap.js";
import { anyView, expectNothingLeft, KINDS, refTo, setScene } from "./support.js";
import "../support.js";

describeEachMode((mode) => {
  /** The state of the page and the session each time a chat UI is destroyed. */
  function noteDestroys(view: Talk.UIBox | null) {
    if (!view) throw new Error("there is no chat UI");
    const met: string[] = [];
    const destroy = view.destroy.bind(view);
    const isInPage = () => [...document.querySelectorAll("#chat, main")].length > 0;
    Reflect.set(view, "destroy", () => {
      met.push(
        `${isInPage() ? "in" : "out of"} the page, session ${view.isAlive ? "alive" : "dead"}`,
      );
      destroy();
    });
    return met;
  }

  describe.each(KINDS)("a %s", (kind) => {
    test("is created once a mount, mounted once, and gone without a trace", async () => {
      const { simulator, scene, ledger, created, mounted } = setScene();
      const { unmount } = mode.render(scene({ children: anyView(kind) }));
      await mounted();
      await settle();
      expect(created()).toBe(1);
      expect(ledger.count("mount")).toBe(1);
      unmount();
      await until(() => ledger.sessions.open === 0);
      expect(created()).toBe(1);
      expectNothingLeft(simulator);
    });

    test("that is unmounted at once was never created", async () => {
      const { simulator, scene, created } = setScene();
      const { unmount } = mode.render(scene({}));
      await settle();
      unmount();
      const again = mode.render(scene({ children: anyView(kind) }));
      again.unmount();
      await settle();
      expect(created()).toBe(0);
      expectNothingLeft(simulator);
    });

    test("that is taken back at once leaves the session alone", async () => {
      const { scene, created, ledger } = setScene();
      const { rerender } = mode.render(scene({}));
      await until(() => ledger.sessions.open === 1);
      rerender(scene({ children: anyView(kind) }));
      rerender(scene({}));
      await settle();
      expect(created()).toBe(0);
      expect(ledger.sessions.opened).toBe(1);
    });

    test("is kept while Suspense hides it, and is there when it is shown again", async () => {
      const { scene, created, mounted, ledger } = setScene();
      const { Sleeper, begin, end } = createNap();
      const view = () =>
        scene({
          children: (
            <Suspense fallback={<p>Loading</p>}>
              {anyView(kind)}
              <Sleeper />
            </Suspense>
          ),
        });
      const { rerender } = mode.render(view());
      await mounted();
      for (let hidings = 0; hidings < 3; hidings += 1) {
        begin();
        rerender(view());
        await settle();
        expect(ledger.boxes.open).toBe(1);
        end();
        await settle();
      }
      expect(created()).toBe(1);
      expect(ledger.count("mount")).toBe(1);
    });

    test("goes before its session when the user switches while Suspense hides it, and comes for the new user", async () => {
      const { simulator, scene, told, ledger, mounted } = setScene();
      const { Sleeper, begin, end } = createNap();
      const view = (userId: string) =>
        scene({
          userId,
          children: (
            <Suspense fallback={<p>Loading</p>}>
              {anyView(kind)}
              <Sleeper />
            </Suspense>
          ),
        });
      const { rerender } = mode.render(view("alice"));
      await mounted();
      begin();
      rerender(view("alice"));
      await settle();
      rerender(view("bob"));
      await until(() => simulator.sessions[0]?.me.id === "bob");
      const methods = ledger.calls.map(({ on, method }) => `${on}.${method}`);
      expect(methods.indexOf(`${kind}.destroy`)).toBeGreaterThan(-1);
      expect(methods.indexOf(`${kind}.destroy`)).toBeLessThan(methods.indexOf("Session.destroy"));
      end();
      await mounted(2);
      expect(told().filter((method) => method === "destroy")).toHaveLength(1);
      expect(ledger.boxes.open).toBe(1);
      expect(ledger.deadCalls).toEqual([]);
    });

    test.each([
      ["an unmount", undefined],
      ["a user switch", "bob"],
      ["a sign-out", null],
    ])("is destroyed before its session on %s", async (_name, next) => {
      const { scene, mounted, ledger } = setScene();
      const view = (userId: string | null) => scene({ userId, children: anyView(kind) });
      const { rerender, unmount } = mode.render(view("alice"));
      await mounted();
      if (next === undefined) unmount();
      else rerender(view(next));
      await until(() => ledger.count("Session.destroy") === 1);
      const methods = ledger.calls.map(({ on, method }) => `${on}.${method}`);
      expect(methods.indexOf(`${kind}.destroy`)).toBeGreaterThan(-1);
      expect(methods.indexOf(`${kind}.destroy`)).toBeLessThan(methods.indexOf("Session.destroy"));
      expect(ledger.boxes.mostOpen).toBe(1);
      expect(ledger.deadCalls).toEqual([]);
    });

    test("is created again, and only once, by a remount in the same commit", async () => {
      const { scene, created, mounted, ledger } = setScene();
      const { rerender } = mode.render(scene({ children: anyView(kind, "1") }));
      await mounted();
      for (const key of ["2", "3", "4"]) rerender(scene({ children: anyView(kind, key) }));
      await mounted(2);
      await settle();
      expect(created()).toBe(2);
      expect(ledger.boxes).toMatchObject({ open: 1, mostOpen: 1 });
      expect(ledger.sessions.opened).toBe(1);
    });
  });

  test.each([
    ["alone", (children: ReactNode) => children],
    ["with the element around it", (children: ReactNode) => <div>{children}</div>],
    [
      "with a Suspense boundary around it",
      (children: ReactNode) => <Suspense fallback={null}>{children}</Suspense>,
    ],
  ])(
    "is destroyed while its container is in the page, when it is removed %s",
    async (_, around) => {
      const { scene, mounted } = setScene();
      const ref = refTo<Talk.Chatbox>();
      const chatbox = <Chatbox conversationId="order-1" chatboxRef={ref} id="chat" />;
      const view = (isThere: boolean) => scene({ children: isThere && around(chatbox) });
      const { rerender } = mode.render(view(true));
      await mounted();
      const met = noteDestroys(ref.current);
      rerender(view(false));
      await settle();
      expect(document.getElementById("chat")).toBeNull();
      expect(met).toEqual(["in the page, session alive"]);
    },
  );

  test("unmounting the whole app destroys every chat UI while its container is in the page", async () => {
    const { simulator, scene, ledger } = setScene();
    const chatboxRef = refTo<Talk.Chatbox>();
    const inboxRef = refTo<Talk.Inbox>();
    const children = (
      <main>
        <Chatbox conversationId="order-1" chatboxRef={chatboxRef} id="chat" />
        <Inbox inboxRef={inboxRef} />
        <Popup conversationId="order-1" />
      </main>
    );
    const { unmount } = mode.render(scene({ children }));
    await until(() => ledger.count("mount") === 3);
    const met = [chatboxRef, inboxRef].map(({ current }) => noteDestroys(current));
    unmount();
    await until(() => ledger.sessions.open === 0);
    expect(met.flat()).toEqual(["in the page, session alive", "in the page, session alive"]);
    expectNothingLeft(simulator);
  });

  test("two chat UIs of one session live side by side", async () => {
    const { simulator, scene, ledger } = setScene();
    const first = <Chatbox key="1" conversationId="order-1" />;
    const second = <Chatbox key="2" conversationId={null} />;
    const { rerender } = mode.render(scene({ children: [first, second] }));
    await until(() => ledger.count("mount") === 2);
    rerender(scene({ children: [second] }));
    await settle();
    expect(ledger.boxes).toMatchObject({ opened: 2, open: 1 });
    expect(simulator.sessions).toHaveLength(1);
  });

  // Only React 19 has it, React 17 and 18 do not.
  const { Activity } = React as Partial<Pick<typeof React, "Activity">>;
  if (!Activity) return;

  test.each(KINDS)(
    "a %s that <Activity> hides is given up, and created again when shown",
    async (kind) => {
      const { scene, created, mounted, ledger } = setScene();
      const view = (activity: "visible" | "hidden") =>
        scene({ children: <Activity mode={activity}>{anyView(kind)}</Activity> });
      const { rerender } = mode.render(view("visible"));
      await mounted();
      rerender(view("hidden"));
      await until(() => ledger.boxes.open === 0);
      expect(ledger.sessions.open).toBe(1);
      rerender(view("visible"));
      await mounted(2);
      await settle();
      expect(created()).toBe(2);
      expect(ledger.deadCalls).toEqual([]);
    },
  );
});
