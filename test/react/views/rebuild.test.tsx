import type Talk from "talkjs";
import { describe, expect, test } from "vitest";
import { Chatbox, Inbox, Popup } from "../../../src/index.js";
import { worlds } from "../../../src/testing.js";
import { describeEachMode } from "../../support/modes.js";
import { inOtherRealm } from "../../support/other-realm.js";
import { settle, until } from "../../support/settle.js";
import { setScene } from "./support.js";
import "../support.js";

const themed = {
  Chatbox: (theme: string) => (
    <Chatbox conversationId="order-1" theme={theme} loadingComponent={<p>Loading</p>} />
  ),
  Inbox: (theme: string) => <Inbox theme={theme} loadingComponent={<p>Loading</p>} />,
};

describeEachMode((mode) => {
  test("is not created again for equal options of another realm, and is for other ones", async () => {
    const { scene, created, mounted } = setScene();
    const options = (value: number) => ({
      custom: inOtherRealm(`{ list: [{ a: ${value} }], at: new Date(${value}) }`),
      list: inOtherRealm(`[{ a: ${value} }]`),
    });
    const view = (value: number) =>
      scene({ children: <Chatbox conversationId="order-1" {...options(value)} /> });
    const { rerender } = mode.render(view(1));
    await mounted();
    rerender(view(1));
    await settle();
    expect(created()).toBe(1);
    rerender(view(2));
    await mounted(2);
    expect(created()).toBe(2);
  });

  describe.each(Object.entries(themed))("a %s", (_kind, view) => {
    test("shows loadingComponent until it is mounted, and again when an option creates it again", async () => {
      const { simulator, scene, created, mounted } = setScene();
      const lift = simulator.fail("mount", { how: "hang", times: 1 });
      const { rerender, queryByText } = mode.render(scene({ children: view("light") }));
      await mounted();
      expect(queryByText("Loading")).not.toBeNull();
      lift();
      await until(() => queryByText("Loading") === null);
      const liftAgain = simulator.fail("mount", { how: "hang", times: 1 });
      rerender(scene({ children: view("dark") }));
      await until(() => queryByText("Loading") !== null);
      liftAgain();
      await until(() => queryByText("Loading") === null);
      expect(created()).toBe(2);
    });

    test("is created again once for several options that change at once, and in a burst", async () => {
      const { scene, created, mounted, ledger } = setScene();
      const { rerender } = mode.render(scene({ children: view("0") }));
      await mounted();
      for (const theme of ["1", "2", "3"]) rerender(scene({ children: view(theme) }));
      await mounted(2);
      await settle();
      expect(created()).toBe(2);
      expect(ledger.boxes).toMatchObject({ open: 1, mostOpen: 1 });
      expect(ledger.calls.filter(({ method }) => method.startsWith("create")).at(-1)?.args).toEqual(
        [{ theme: "3" }],
      );
    });

    test("is created again when an option goes back to undefined", async () => {
      const { scene, created, mounted, ledger } = setScene();
      const { rerender } = mode.render(scene({ children: view("dark") }));
      await mounted();
      const plain = view("dark");
      rerender(scene({ children: { ...plain, props: { ...plain.props, theme: undefined } } }));
      await mounted(2);
      await settle();
      expect(created()).toBe(2);
      const { args } =
        ledger.calls.filter(({ method }) => method.startsWith("create")).at(-1) ?? {};
      expect(args?.[0] ?? {}).not.toMatchObject({ theme: "dark" });
    });
  });

  test("options that change while a chat UI is being mounted leave one, with the newest", async () => {
    const { simulator, scene, mounted, ledger } = setScene();
    const lift = simulator.fail("mount", { how: "hang", times: 1 });
    const { rerender } = mode.render(scene({ children: themed.Chatbox("light") }));
    await mounted();
    rerender(scene({ children: themed.Chatbox("dark") }));
    await mounted(2);
    lift();
    await settle();
    expect(ledger.boxes).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
    expect(ledger.deadCalls.filter(({ method }) => method !== "mount")).toEqual([]);
  });

  test("a chat UI that is about to be replaced receives no more settings", async () => {
    const { scene, told, mounted } = setScene({ world: worlds.teamWithThreads });
    const view = (channel: string) =>
      scene({ children: <Chatbox conversationId={channel} messageSuggestion={channel} /> });
    const { rerender } = mode.render(view("planning"));
    await mounted();
    await settle();
    rerender(view("design"));
    await mounted(2);
    await settle();
    expect(told()).toEqual(["select", "mount", "destroy", "select", "mount"]);
  });

  describe("a Popup", () => {
    const view = (show?: boolean, theme = "light") => (
      <Popup conversationId="order-1" theme={theme} show={show} />
    );

    test.each([
      [undefined, true],
      [true, true],
      [false, false],
    ])("with show %s is mounted with show %s", async (show, expected) => {
      const { scene, argsOf, told, mounted } = setScene();
      mode.render(scene({ children: view(show) }));
      await mounted();
      await settle();
      expect(argsOf("mount")).toEqual([[{ show: expected }]]);
      expect(told()).not.toContain("show");
      expect(told()).not.toContain("hide");
    });

    test("is shown and hidden as show changes, undefined being true", async () => {
      const { scene, told, created, mounted } = setScene();
      const { rerender } = mode.render(scene({ children: view(true) }));
      await mounted();
      await settle();
      for (const show of [undefined, false, false, undefined, false, true]) {
        rerender(scene({ children: view(show) }));
        await settle();
      }
      const shown = told().filter((method) => method === "show" || method === "hide");
      expect(shown).toEqual(["hide", "show", "hide", "show"]);
      expect(created()).toBe(1);
    });

    test("that is hidden while it is being mounted is hidden once it is mounted", async () => {
      const { simulator, scene, told, mounted } = setScene();
      const lift = simulator.fail("mount", { how: "hang", times: 1 });
      const { rerender } = mode.render(scene({ children: view(true) }));
      await mounted();
      rerender(scene({ children: view(false) }));
      await settle();
      expect(told()).not.toContain("hide");
      lift();
      await until(() => told().includes("hide"));
      expect(told().filter((method) => method === "hide")).toHaveLength(1);
    });

    test("that is created again is mounted as show requires, and follows it afterwards", async () => {
      const { scene, argsOf, told, mounted } = setScene();
      const { rerender } = mode.render(scene({ children: view(true) }));
      await mounted();
      rerender(scene({ children: view(false, "dark") }));
      await mounted(2);
      await settle();
      expect(argsOf("mount")).toEqual([[{ show: true }], [{ show: false }]]);
      rerender(scene({ children: view(true, "dark") }));
      await settle();
      expect(told().at(-1)).toBe("show");
    });

    test("that the user closed is not opened by a render, and can be opened again", async () => {
      const { simulator, scene, told, mounted } = setScene();
      const ref: { current: Talk.Popup | undefined } = { current: undefined };
      const closed: string[] = [];
      const popup = (show: boolean) => (
        <Popup
          conversationId="order-1"
          show={show}
          popupRef={ref}
          onClose={() => void closed.push("closed")}
        />
      );
      const { rerender } = mode.render(scene({ children: popup(true) }));
      await mounted();
      await settle();
      if (ref.current) simulator.actions(ref.current).close();
      rerender(scene({ children: popup(true) }));
      await settle();
      expect(closed).toEqual(["closed"]);
      expect(told()).not.toContain("show");
      rerender(scene({ children: popup(false) }));
      rerender(scene({ children: popup(true) }));
      await settle();
      expect(told().at(-1)).toBe("show");
    });
  });
});
