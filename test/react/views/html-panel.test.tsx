import { useState } from "react";
import { describe, expect, test } from "vitest";
import { Chatbox, HtmlPanel, Inbox, Popup, type HtmlPanelProps } from "../../../src/index.js";
import { worlds } from "../../../src/testing.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import "../support.js";
import { expectNothingLeft, setScene } from "./support.js";

const around = {
  Chatbox: (panel: React.ReactNode) => <Chatbox conversationId="order-1">{panel}</Chatbox>,
  Inbox: (panel: React.ReactNode) => <Inbox>{panel}</Inbox>,
  Popup: (panel: React.ReactNode) => <Popup conversationId="order-1">{panel}</Popup>,
};

const frames = () => [
  ...document.querySelectorAll<HTMLIFrameElement>("iframe[title*='HTML panel']"),
];
const textInside = () => frames().map(({ contentDocument }) => contentDocument?.body.textContent);

function setPanelScene(options?: Parameters<typeof setScene>[0]) {
  const { scene, ledger, ...rest } = setScene(options);
  const view = (props: Partial<HtmlPanelProps> = {}, theme = "light", userId?: string | null) =>
    scene({
      ...(userId !== undefined && { userId }),
      children: (
        <Chatbox conversationId="order-1" theme={theme}>
          <HtmlPanel url="/panel.html" {...props} />
        </Chatbox>
      ),
    });
  const creations = () => ledger.calls.filter(({ method }) => method === "createHtmlPanel");
  const told = () => ledger.calls.filter(({ on }) => on === "HtmlPanel");
  return { ...rest, scene, ledger, view, creations, told };
}

describeEachMode((mode) => {
  test.each(Object.entries(around))(
    "is created once in a %s, and goes with it",
    async (_, inside) => {
      const { simulator, scene, ledger } = setScene();
      const panel = <HtmlPanel url="/panel.html" height={120} />;
      const { unmount } = await mode.mount(scene({ children: inside(panel) }));
      await until(() => ledger.htmlPanels.open === 1);
      await settle();
      expect(ledger.htmlPanels.opened).toBe(1);
      const [creation, ...others] = ledger.calls.filter(
        ({ method }) => method === "createHtmlPanel",
      );
      expect(others).toEqual([]);
      expect(creation?.args).toStrictEqual([{ url: "/panel.html", show: true, height: 120 }]);
      unmount();
      await until(() => ledger.sessions.open === 0);
      expectNothingLeft(simulator);
    },
  );

  test("a panel that joins a mounted chat UI is created once", async () => {
    const { scene, ledger } = setScene();
    const view = (isThere: boolean) =>
      scene({ children: around.Chatbox(isThere && <HtmlPanel url="/panel.html" />) });
    const { rerender } = await mode.mount(view(false));
    await until(() => ledger.count("mount") === 1);
    await settle();
    rerender(view(true));
    await until(() => ledger.htmlPanels.open === 1);
    await settle();
    expect([ledger.htmlPanels.opened, ledger.htmlPanels.open]).toEqual([1, 1]);
    expect(frames()).toHaveLength(1);
    rerender(view(false));
    await until(() => ledger.htmlPanels.open === 0);
    expect(ledger.boxes.open).toBe(1);
    expect(ledger.deadCalls).toEqual([]);
  });

  test("height and show change in place; another url or conversation makes another panel", async () => {
    const { view, creations, told, ledger } = setPanelScene({ world: worlds.teamWithThreads });
    const { rerender } = await mode.mount(view());
    await until(() => ledger.htmlPanels.open === 1);
    await settle();
    rerender(view({ height: 200 }));
    rerender(view({ height: 200, show: false }));
    rerender(view({ height: 200, show: true }));
    await settle();
    expect(told().map(({ method, args }) => [method, ...args])).toEqual([
      ["setHeight", 200],
      ["hide"],
      ["show"],
    ]);
    expect(creations()).toHaveLength(1);
    rerender(view({ url: "/other.html" }));
    await until(() => creations().length === 2);
    rerender(view({ url: "/other.html", conversation: "planning" }));
    await until(() => creations().length === 3);
    await settle();
    expect(creations().map(({ args }) => args[0])).toMatchObject([
      { url: "/panel.html" },
      { url: "/other.html" },
      { url: "/other.html", conversation: "planning" },
    ]);
    expect(ledger.htmlPanels.open).toBe(1);
    expect(ledger.boxes.opened).toBe(1);
  });

  test("10 renders with the same things cost nothing", async () => {
    const { simulator, scene, ledger } = setScene();
    const view = () => {
      const conversation = simulator.sessions[0]?.getOrCreateConversation("order-1");
      return scene({
        children: around.Chatbox(
          <HtmlPanel url="/panel.html" height={90} conversation={conversation}>
            <p>inside</p>
          </HtmlPanel>,
        ),
      });
    };
    const { rerender } = await mode.mount(scene({}));
    rerender(view());
    await until(() => textInside().join() === "inside");
    const calls = () =>
      ledger.calls.filter(({ on }) => on === "HtmlPanel" || on === "Chatbox").length;
    const before = calls();
    for (let renders = 0; renders < 10; renders += 1) {
      rerender(view());
      await settle();
    }
    expect(calls()).toBe(before);
  });

  describe("children", () => {
    test("are rendered into the panel's document, live: events, state and context work", async () => {
      const { view, ledger } = setPanelScene();
      function Counter() {
        const [count, setCount] = useState(0);
        return <button onClick={() => setCount(count + 1)}>{`count ${String(count)}`}</button>;
      }
      const { rerender, container } = await mode.mount(view({ children: <Counter /> }));
      await until(() => textInside().join() === "count 0");
      frames()[0]?.contentDocument?.querySelector("button")?.click();
      await until(() => textInside().join() === "count 1");
      expect(container.querySelector("button")).toBeNull();
      rerender(view({ children: <p>another</p> }));
      await until(() => textInside().join() === "another");
      expect(ledger.htmlPanels.opened).toBe(1);
    });

    test("that come later are rendered too, and may go again", async () => {
      const { view, ledger } = setPanelScene();
      const { rerender } = await mode.mount(view());
      await until(() => ledger.htmlPanels.open === 1);
      await settle();
      rerender(view({ children: <p>late</p> }));
      await until(() => textInside().join() === "late");
      rerender(view());
      await until(() => textInside().join() === "");
      expect(ledger.htmlPanels.opened).toBe(1);
    });

    test("follow the chat UI that replaces one, and are gone with the session", async () => {
      const { simulator, view, ledger } = setPanelScene();
      const children = <p>inside</p>;
      const { rerender, unmount } = await mode.mount(view({ children }));
      await until(() => textInside().join() === "inside");
      rerender(view({ children }, "dark"));
      await until(() => ledger.htmlPanels.opened === 2 && textInside().join() === "inside");
      rerender(view({ children }, "dark", "bob"));
      await until(() => ledger.htmlPanels.opened === 3 && textInside().join() === "inside");
      rerender(view({ children }, "dark", null));
      await until(() => ledger.htmlPanels.open === 0);
      expect(frames()).toEqual([]);
      unmount();
      await settle();
      expectNothingLeft(simulator);
    });

    test("of a page of another origin are an error of its own, reported once; the panel stays", async () => {
      const { simulator, view, ledger, errors } = setPanelScene();
      simulator.unknowns.panelOrigin = "cross";
      const { rerender } = await mode.mount(view());
      await until(() => ledger.htmlPanels.open === 1);
      await settle();
      expect(errors).toEqual([]);
      rerender(view({ children: <p>inside</p> }));
      await until(() => errors.length > 0);
      rerender(view({ children: <p>inside</p> }));
      await settle();
      expect(new Set(errors)).toEqual(new Set(["panel-cross-origin"]));
      expect(ledger.htmlPanels.open).toBe(1);
    });
  });

  test("a panel that TalkJS refuses is reported, and harms nobody", async () => {
    const { simulator, view, errors, ledger } = setPanelScene();
    simulator.fail("createHtmlPanel");
    await mode.mount(view({ children: <p>inside</p> }));
    await until(() => errors.length > 0);
    await settle();
    expect(errors).toEqual(["panel-failed"]);
    expect(ledger.boxes.open).toBe(1);
  });

  test("a panel whose calls throw takes no tree down", async () => {
    const { simulator, view, errors, ledger } = setPanelScene();
    const { rerender, getByText } = await mode.mount(
      <>
        {view()}
        <p>The app</p>
      </>,
    );
    await until(() => ledger.htmlPanels.open === 1);
    await settle();
    simulator.fail("HtmlPanel.setHeight", { how: "throw" });
    simulator.fail("HtmlPanel.destroy", { how: "throw" });
    rerender(
      <>
        {view({ height: 300 })}
        <p>The app</p>
      </>,
    );
    rerender(
      <>
        {view({ url: "/other.html" })}
        <p>The app</p>
      </>,
    );
    await settle();
    expect(getByText("The app").isConnected).toBe(true);
    expect(errors).toEqual(["panel-failed", "panel-failed"]);
  });

  test("a panel that is unmounted before its chat UI is mounted was never created", async () => {
    const { scene, ledger } = setScene();
    const { rerender } = mode.render(
      scene({ children: around.Chatbox(<HtmlPanel url="/panel.html" />) }),
    );
    rerender(scene({ children: around.Chatbox(null) }));
    await until(() => ledger.count("mount") === 1);
    await settle();
    expect(ledger.htmlPanels.opened).toBe(0);
  });
});
