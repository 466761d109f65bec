import { memo, useState } from "react";
import { expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import {
  Chatbox,
  Inbox,
  Popup,
  Session,
  type Inspect,
  type InspectionMessage,
} from "../../src/index.js";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { listen } from "../support/inspector.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";

describeEachMode((mode) => {
  const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
  const settings = { appId: "app", userId: "alice", sdk: simulator.Talk } as const;
  const areMounted = (times: number) => {
    const before = simulator.ledger.count("mount");
    return () => until(() => simulator.ledger.count("mount") >= before + times);
  };

  test("a <Session> and its chat UIs are introduced once each, by the names that people use", async () => {
    const { inspect, introductions, roots } = listen();
    const mounted = areMounted(3);
    await mode.mount(
      <Session {...settings} inspect={inspect}>
        <Chatbox conversationId="order-1" />
        <Inbox />
        <Popup conversationId="order-2" />
      </Session>,
    );
    await mounted();
    expect(introductions.sort()).toEqual([
      "Chatbox of order-1",
      "Inbox",
      "Popup of order-2",
      "session of app app, user alice",
    ]);
    expect(roots()).toBe(4);
  });

  test("a chat UI's own inspector receives the events in place of the session's", async () => {
    const [ofSession, own] = [listen(), listen()];
    const mounted = areMounted(2);
    await mode.mount(
      <Session {...settings} inspect={ofSession.inspect}>
        <Chatbox conversationId="order-1" inspect={own.inspect} />
        <Inbox />
      </Session>,
    );
    await mounted();
    expect(own.introductions).toEqual(["Chatbox of order-1"]);
    expect(ofSession.introductions).toEqual(["session of app app, user alice", "Inbox"]);
  });

  test("a chat UI inherits an inspector that comes and goes, without being rendered", async () => {
    const { inspect, introductions, messages } = listen();
    let show: (next: Inspect | undefined) => void = () => undefined;
    const Chat = memo(() => <Chatbox conversationId="order-1" />);
    function App() {
      const [current, setCurrent] = useState<Inspect>();
      show = (next) => setCurrent(() => next);
      return (
        <Session {...settings} inspect={current}>
          <Chat />
        </Session>
      );
    }
    const mounted = areMounted(1);
    const { unmount } = await mode.mount(<App />);
    await mounted();
    show(inspect);
    await until(() => introductions.includes("Chatbox of order-1"));
    show(undefined);
    await settle();
    const before = messages.length;
    unmount();
    await settle();
    expect(messages).toHaveLength(before);
  });

  test("under an adopted controller the controller's inspector receives the events", async () => {
    const { inspect, introductions } = listen();
    const controller = createSessionController({ ...settings, inspect });
    const mounted = areMounted(1);
    await mode.mount(
      <Session controller={controller}>
        <Chatbox conversationId="order-1" />
      </Session>,
    );
    await mounted();
    expect(introductions).toEqual(["session of app app, user alice", "Chatbox of order-1"]);
  });

  test("a chat UI outside a <Session> has an inspector of its own", async () => {
    const { inspect, introductions } = listen();
    await mode.mount(<Inbox inspect={inspect} />);
    await settle();
    expect(introductions).toEqual(["Inbox"]);
  });

  test("a chat UI that shows another conversation is introduced by its new name", async () => {
    const { inspect, introductions } = listen();
    const view = (conversationId: string) => (
      <Session {...settings} inspect={inspect}>
        <Chatbox conversationId={conversationId} />
      </Session>
    );
    const { rerender } = await mode.mount(view("order-1"));
    rerender(view("order-2"));
    await until(() => introductions.includes("Chatbox of order-2"));
    expect(introductions).toContain("Chatbox of order-1");
  });

  test("20 renders in which everything is inline are no event", async () => {
    const { inspect, messages } = listen();
    const view = () => (
      <Session
        {...settings}
        syncUser={() => new simulator.Talk.User({ id: "alice", name: "Alice" })}
        tokenFetcher={() => "token"}
        inspect={(message: InspectionMessage) => inspect(message)}
        onMessage={() => undefined}
      >
        <Chatbox
          syncConversation={(session) => session.getOrCreateConversation("order-1")}
          presence={{ visible: true }}
          inspect={(message) => inspect(message)}
          onSendMessage={() => undefined}
        />
        <Inbox style={{ height: 10 }} theme={{ name: "shop" }} />
      </Session>
    );
    const mounted = areMounted(2);
    const { rerender } = await mode.mount(view());
    await mounted();
    await settle();
    const before = messages.length;
    expect(before).toBeGreaterThan(10);
    for (let renders = 0; renders < 20; renders += 1) {
      rerender(view());
      await settle();
    }
    expect(messages).toHaveLength(before);
  });

  test("an inspector that throws is reported once for each session and chat UI, and all of them live", async () => {
    const codes: string[] = [];
    const inspect = () => {
      throw new Error("the window is closed");
    };
    const mounted = areMounted(1);
    await mode.mount(
      <Session {...settings} inspect={inspect} onError={({ code }) => void codes.push(code)}>
        <Chatbox conversationId="order-1" />
      </Session>,
    );
    await mounted();
    await settle();
    expect(codes).toEqual(["handler-failed", "handler-failed"]);
  });
});
