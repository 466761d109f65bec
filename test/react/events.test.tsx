import { expect, test, vi } from "vitest";
import { Session, type SessionProps } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { expectNothingOpen, onlySession, tally } from "./support.js";

/** Props that the types do not allow, but a JavaScript app can pass. */
const unknownToTypes = (props: object) => props;

describeEachMode((mode) => {
  test("an inline handler in 20 renders is one subscription, and the newest is called", async () => {
    const simulator = createTalkSimulator();
    const heard: string[] = [];
    const view = (render: number) => (
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        onMessage={({ body }) => heard.push(`${String(render)}: ${body}`)}
      />
    );
    const { rerender } = await mode.mount(view(0));
    for (let render = 1; render <= 20; render += 1) rerender(view(render));
    expect(simulator.ledger.count("Session.onMessage")).toBe(1);
    simulator.say({ from: "bob", conversationId: "order-1", text: "Hello" });
    await until(() => heard.length > 0);
    expect(heard).toEqual(["20: Hello"]);
  });

  test("a handler that comes or goes is one subscription more or less", async () => {
    const simulator = createTalkSimulator();
    const onMessage = vi.fn();
    const view = (handler: SessionProps["onMessage"]) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk} onMessage={handler} />
    );
    const { rerender } = await mode.mount(view(undefined));
    const open = () => simulator.ledger.subscriptions.byEvent["Session.onMessage"] ?? 0;
    expect(open()).toBe(0);
    rerender(view(onMessage));
    expect(open()).toBe(1);
    rerender(view(undefined));
    expect(open()).toBe(0);
    simulator.emit(onlySession(simulator), "onMessage", { body: "unheard" });
    await settle();
    expect(onMessage).not.toHaveBeenCalled();
  });

  test("a handler goes on hearing after a user switch", async () => {
    const simulator = createTalkSimulator();
    const heard: string[] = [];
    const view = (userId: string) => (
      <Session
        appId="app"
        userId={userId}
        sdk={simulator.Talk}
        onMessage={({ body }) => heard.push(`${userId}: ${body}`)}
      />
    );
    const { rerender } = await mode.mount(view("alice"));
    rerender(view("bob"));
    await until(() => simulator.sessions[0]?.me.id === "bob");
    simulator.say({ from: "alice", conversationId: "order-1", text: "Hello" });
    await until(() => heard.length > 0);
    expect(heard).toEqual(["bob: Hello"]);
    expect(tally(simulator.ledger).deadCalls).toBe(0);
  });

  test("an event that no type knows today passes like the others", async () => {
    const simulator = createTalkSimulator({ events: { Session: ["onReaction"] } });
    const onReaction = vi.fn();
    await mode.mount(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        {...unknownToTypes({ onReaction })}
      />,
    );
    simulator.emit(onlySession(simulator), "onReaction", { emoji: "🎉" });
    expect(onReaction.mock.calls).toEqual([[{ emoji: "🎉" }]]);
  });

  test("what a handler returns goes back to the SDK, which can wait for it", async () => {
    const simulator = createTalkSimulator();
    const steps: string[] = [];
    const explain = async () => {
      await settle();
      steps.push("explained");
    };
    await mode.mount(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        onBrowserPermissionNeeded={() => explain()}
      />,
    );
    const [returned] = simulator.emit(onlySession(simulator), "onBrowserPermissionNeeded", {});
    expect(returned).toBeInstanceOf(Promise);
    await returned;
    expect(steps).toEqual(["explained"]);
  });

  test("a handler that throws is reported, and the session lives on", async () => {
    const simulator = createTalkSimulator();
    const errors: unknown[] = [];
    await mode.mount(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        onMessage={() => {
          throw new Error("mine");
        }}
        onError={({ code, message, cause }) => errors.push([code, message, cause])}
      />,
    );
    simulator.emit(onlySession(simulator), "onMessage", { body: "Hello" });
    await until(() => errors.length > 0);
    expect(errors).toEqual([
      ["handler-failed", expect.stringContaining("onMessage"), new Error("mine")],
    ]);
    expect(tally(simulator.ledger).open).toBe(1);
  });

  test("nothing is heard after the unmount, and nothing stays subscribed", async () => {
    const simulator = createTalkSimulator();
    const onMessage = vi.fn();
    const { unmount } = await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk} onMessage={onMessage} />,
    );
    const session = onlySession(simulator);
    unmount();
    simulator.emit(session, "onMessage", { body: "too late" });
    await settle();
    expect(onMessage).not.toHaveBeenCalled();
    expectNothingOpen(simulator);
  });

  test.each(["desktopNotificationEnabled", "desktopNotificationsEnabled"] as const)(
    "%s switches notifications when it changes, and only then",
    async (prop) => {
      const simulator = createTalkSimulator();
      const view = (isOn: boolean | undefined) => (
        <Session appId="app" userId="alice" sdk={simulator.Talk} {...{ [prop]: isOn }} />
      );
      const { rerender } = await mode.mount(view(undefined));
      await settle();
      expect(simulator.ledger.count("setDesktopNotificationEnabled")).toBe(0);
      rerender(view(true));
      rerender(view(true));
      await settle();
      expect(simulator.ledger.count("setDesktopNotificationEnabled")).toBe(1);
      rerender(view(false));
      await settle();
      const calls = simulator.ledger.calls.filter(
        ({ method }) => method === "setDesktopNotificationEnabled",
      );
      expect(calls.map(({ args }) => args[0])).toEqual([true, false]);
    },
  );

  test("refused notifications are reported under a code of their own", async () => {
    const simulator = createTalkSimulator();
    const errors: string[] = [];
    simulator.fail("setDesktopNotificationEnabled", { error: "denied" });
    await mode.mount(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        desktopNotificationEnabled
        onError={({ code }) => errors.push(code)}
      />,
    );
    await until(() => errors.length > 0);
    expect(errors).toEqual(["notifications-denied"]);
    expect(tally(simulator.ledger).open).toBe(1);
  });
});
