import { useLayoutEffect, useState } from "react";
import { expect, test } from "vitest";
import { Session, useSessionEvent } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { expectNothingOpen, onlySession } from "./support.js";

describeEachMode((mode) => {
  test("useSessionEvent handles an event for as long as its component is mounted", async () => {
    const simulator = createTalkSimulator();
    const heard: string[] = [];
    function Chime() {
      useSessionEvent("onMessage", ({ body }) => heard.push(body));
      return null;
    }
    const view = (isMounted: boolean) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        {isMounted && <Chime />}
      </Session>
    );
    const { rerender } = await mode.mount(view(true));
    await settle();
    const session = onlySession(simulator);
    simulator.emit(session, "onMessage", { body: "heard" });
    rerender(view(false));
    await settle();
    simulator.emit(session, "onMessage", { body: "unheard" });
    expect(heard).toEqual(["heard"]);
    expect(simulator.ledger.subscriptions.byEvent["Session.onMessage"]).toBeUndefined();
  });

  test("an event in the commit of a render reaches the handler of that render", async () => {
    const simulator = createTalkSimulator();
    const heard: string[] = [];
    function Chime({ render }: { render: string }) {
      useSessionEvent("onMessage", () => heard.push(render));
      return null;
    }
    function App({ render }: { render: string }) {
      useLayoutEffect(() => {
        for (const session of simulator.sessions) simulator.emit(session, "onMessage", {});
      }, [render]);
      return <Chime render={render} />;
    }
    const view = (render: string) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <App render={render} />
      </Session>
    );
    const { rerender } = await mode.mount(view("first"));
    await settle();
    expect(heard).toEqual([]);
    rerender(view("second"));
    expect(heard).toEqual(["second"]);
  });

  test("an inline handler in 20 renders is one subscription, and the newest is called", async () => {
    const simulator = createTalkSimulator();
    const heard: number[] = [];
    function Chime({ render }: { render: number }) {
      useSessionEvent("onMessage", () => heard.push(render));
      return null;
    }
    const view = (render: number) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Chime render={render} />
      </Session>
    );
    const { rerender } = await mode.mount(view(0));
    await settle();
    const subscribed = simulator.ledger.subscriptions.opened;
    for (let render = 1; render <= 20; render += 1) rerender(view(render));
    expect(simulator.ledger.subscriptions.opened).toBe(subscribed);
    simulator.emit(onlySession(simulator), "onMessage", { body: "Hello" });
    expect(heard).toEqual([20]);
  });

  test("another name is another subscription, in the place of the first", async () => {
    const simulator = createTalkSimulator();
    function Listener({ name }: { name: "onMessage" | "onBrowserPermissionDenied" }) {
      useSessionEvent(name, () => undefined);
      return null;
    }
    const view = (name: "onMessage" | "onBrowserPermissionDenied") => (
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Listener name={name} />
      </Session>
    );
    const { rerender } = await mode.mount(view("onMessage"));
    await settle();
    rerender(view("onBrowserPermissionDenied"));
    await settle();
    const { byEvent } = simulator.ledger.subscriptions;
    expect(byEvent["Session.onMessage"]).toBeUndefined();
    expect(byEvent["Session.onBrowserPermissionDenied"]).toBe(1);
  });

  test("several components and a prop share one subscription, and each of them is called", async () => {
    const simulator = createTalkSimulator();
    const heard: string[] = [];
    function Listener({ name }: { name: string }) {
      useSessionEvent("onMessage", () => heard.push(name));
      return null;
    }
    const { unmount } = await mode.mount(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        onMessage={() => heard.push("the prop")}
      >
        <Listener name="one" />
        <Listener name="two" />
      </Session>,
    );
    await settle();
    expect(simulator.ledger.subscriptions.byEvent["Session.onMessage"]).toBe(1);
    simulator.emit(onlySession(simulator), "onMessage", { body: "Hello" });
    expect(heard.sort()).toEqual(["one", "the prop", "two"]);
    unmount();
    await settle();
    expectNothingOpen(simulator);
  });

  test("a component handles the library's own events too", async () => {
    const simulator = createTalkSimulator();
    function Status() {
      const [status, setStatus] = useState("none yet");
      useSessionEvent("onStatusChange", setStatus);
      return <p>{status}</p>;
    }
    const view = (userId: string | null) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk}>
        <Status />
      </Session>
    );
    const { rerender, container } = await mode.mount(view(null));
    await settle();
    rerender(view("alice"));
    await until(() => container.textContent === "alive");
    expect(simulator.ledger.sessions.open).toBe(1);
  });
});
