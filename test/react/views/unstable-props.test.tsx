import type Talk from "talkjs";
import { describe, expect, test } from "vitest";
import { Chatbox, Inbox, Popup, useSession } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle } from "../../support/settle.js";
import { setScene, type Kind } from "./support.js";
import "../support.js";

const RENDERS = 10;

const orderOne = (session: Talk.Session) => {
  const conversation = session.getOrCreateConversation("order-1");
  conversation.setAttributes({ subject: "Order 1", custom: { state: "open" } });
  conversation.setParticipant(session.me);
  return conversation;
};

const literals = () => ({
  syncConversation: (session: Talk.Session) => orderOne(session),
  presence: { visible: true, custom: { page: "orders" } },
  messageFilter: { custom: { thread: ["==", "a"] as ["==", string] } },
  highlightedWords: ["lamp"],
  theme: { name: "shop", custom: { accent: "red" } },
  messageField: { placeholder: "Write", visible: true },
  customEmojis: { ":lamp:": { url: "/lamp.png" } },
  onSendMessage: () => undefined,
  onFocus: () => undefined,
  onCustomMessageAction: () => undefined,
  onError: () => undefined,
  onStatusChange: () => undefined,
});

const views: Record<Kind, () => React.ReactNode> = {
  Chatbox: () => <Chatbox {...literals()} style={{ height: 10 }} loadingComponent={<p>…</p>} />,
  Inbox: () => <Inbox {...literals()} feedFilter={{ hasUnreadMessages: true }} />,
  Popup: () => <Popup {...literals()} show />,
};

describeEachMode((mode) => {
  describe.each(Object.entries(views))("a %s in which everything is inline", (_kind, view) => {
    test("costs no call, no subscription and no new chat UI, however often it renders", async () => {
      const { scene, viewCalls, mounted, ledger } = setScene();
      const { rerender } = mode.render(scene({ children: view() }));
      await mounted();
      await settle();
      const facts = () => ({
        calls: viewCalls().length,
        selects: ledger.count("select"),
        ...ledger.subscriptions,
        ...ledger.boxes,
      });
      const before = facts();
      expect(before).toMatchObject({ selects: 1, opened: 1 });
      for (let renders = 0; renders < RENDERS; renders += 1) {
        rerender(scene({ children: view() }));
        await settle();
      }
      expect(facts()).toEqual(before);
    });

    test("calls the newest handler", async () => {
      const { simulator, scene, mounted } = setScene();
      const heard: number[] = [];
      const refs: Talk.UIBox[] = [];
      const ref = {
        get current() {
          return null;
        },
        set current(box: Talk.Chatbox | null) {
          if (box) refs.push(box);
        },
      };
      const chatbox = (index: number) => (
        <Chatbox conversationId="order-1" chatboxRef={ref} onFocus={() => void heard.push(index)} />
      );
      const { rerender } = mode.render(scene({ children: chatbox(0) }));
      await mounted();
      for (let index = 1; index <= 3; index += 1) rerender(scene({ children: chatbox(index) }));
      await settle();
      const [box] = refs;
      if (box) simulator.emit(box, "onFocus");
      expect(heard).toEqual([3]);
    });
  });

  test("conversations among the options are the same if they say the same", async () => {
    const { scene, mounted, created } = setScene();
    function Translated({ ids }: { ids: readonly string[] }) {
      const session = useSession();
      const translated = session && ids.map((id) => session.getOrCreateConversation(id));
      return session ? <Inbox translateConversations={translated} /> : null;
    }
    const { rerender } = mode.render(scene({ children: <Translated ids={["order-1"]} /> }));
    await mounted();
    for (let renders = 0; renders < RENDERS; renders += 1) {
      rerender(scene({ children: <Translated ids={["order-1"]} /> }));
      await settle();
    }
    expect(created()).toBe(1);
    rerender(scene({ children: <Translated ids={["order-2"]} /> }));
    await mounted(2);
    expect(created()).toBe(2);
  });

  test("a handler that appears and disappears is subscribed and unsubscribed once", async () => {
    const { scene, mounted, ledger, created } = setScene();
    const view = (onBlur?: () => void) =>
      scene({ children: <Chatbox conversationId="order-1" onBlur={onBlur} /> });
    const { rerender } = mode.render(view());
    await mounted();
    const open = () => ledger.subscriptions.byEvent["Chatbox.onBlur"] ?? 0;
    expect(open()).toBe(0);
    rerender(view(() => undefined));
    rerender(view(() => undefined));
    await settle();
    expect(open()).toBe(1);
    rerender(view());
    await settle();
    expect(open()).toBe(0);
    expect(ledger.count("onBlur")).toBe(1);
    expect(created()).toBe(1);
  });
});
