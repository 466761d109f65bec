import { describe, expect, test } from "vitest";
import type Talk from "talkjs";
import { Chatbox, Inbox, Popup } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle } from "../../support/settle.js";
import { setScene } from "./support.js";
import "../support.js";

interface Shared {
  presence?: Talk.UserPresence | undefined;
  messageFilter?: Talk.MessagePredicate | undefined;
  highlightedWords?: string[] | undefined;
}

const views = {
  Chatbox: (props: Shared) => <Chatbox conversationId="order-1" {...props} />,
  Inbox: (props: Shared) => <Inbox {...props} />,
  Popup: (props: Shared) => <Popup conversationId="order-1" {...props} />,
};

const hidden = { visible: false, custom: { page: "orders" } };
const settings = [
  ["presence", "setPresence", hidden, { visible: true, custom: null }],
  ["messageFilter", "setMessageFilter", { custom: { thread: "a" } }, {}],
  ["highlightedWords", "setHighlightedWords", ["lamp"], []],
] as const;

describeEachMode((mode) => {
  describe.each(Object.entries(views))("%s", (_kind, view) => {
    test("has its settings and its conversation in force before it is mounted", async () => {
      const { scene, told, mounted } = setScene();
      const props = Object.fromEntries(settings.map(([prop, , value]) => [prop, value]));
      mode.render(scene({ children: view(props) }));
      await mounted();
      await settle();
      expect(told()).toHaveLength(5);
      expect(told().slice(0, 4).sort()).toEqual([
        "select",
        "setHighlightedWords",
        "setMessageFilter",
        "setPresence",
      ]);
      expect(told().at(-1)).toBe("mount");
    });

    test.each(settings)("%s is changed and cleared on the same chat UI", async (...setting) => {
      const [prop, method, value, none] = setting;
      const { scene, argsOf, created, mounted } = setScene();
      const { rerender } = mode.render(scene({ children: view({}) }));
      await mounted();
      await settle();
      expect(argsOf(method)).toEqual([]);
      rerender(scene({ children: view({ [prop]: value }) }));
      await settle();
      rerender(scene({ children: view({ [prop]: undefined }) }));
      await settle();
      expect(argsOf(method)).toEqual([[value], [none]]);
      expect(created()).toBe(1);
    });

    test("a hidden chat marks nothing as read", async () => {
      const { simulator, scene, mounted } = setScene();
      mode.render(scene({ children: view({ presence: { visible: false } }) }));
      await mounted();
      await settle();
      const counted = new Promise<number>((resolve) => {
        simulator.sessions[0]?.unreads.onChange((unreads) => resolve(unreads.length));
      });
      simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
      expect(await counted).toBe(1);
    });
  });

  test("an Inbox's feedFilter is in force before it is mounted, changed, and cleared", async () => {
    const { scene, told, argsOf, created, mounted } = setScene();
    const work: Talk.ConversationPredicate = { hasUnreadMessages: true };
    const view = (feedFilter?: Talk.ConversationPredicate) =>
      scene({ children: <Inbox feedFilter={feedFilter} /> });
    const { rerender } = mode.render(view(work));
    await mounted();
    await settle();
    expect(told().indexOf("setFeedFilter")).toBeLessThan(told().indexOf("mount"));
    rerender(view({ hasUnreadMessages: false }));
    rerender(view());
    await settle();
    expect(argsOf("setFeedFilter").map(([filter]) => filter)).toEqual([
      work,
      { hasUnreadMessages: false },
      {},
    ]);
    expect(created()).toBe(1);
  });

  test("settings are in force before the mount of the chat UI that replaces one, too", async () => {
    const { scene, told, mounted } = setScene();
    const view = (theme: string) =>
      scene({ children: <Chatbox conversationId="order-1" presence={hidden} theme={theme} /> });
    const { rerender } = mode.render(view("light"));
    await mounted();
    const before = told().length;
    rerender(view("dark"));
    await mounted(2);
    await settle();
    expect(told().slice(before)).toEqual(["destroy", "setPresence", "select", "mount"]);
  });
});
