import type Talk from "talkjs";
import { expect, test, vi } from "vitest";
import { install } from "../../src/simulator/install.js";
import { createTalkSimulator } from "../../src/testing.js";
import { container, openAlice } from "./open.js";

test("a method that is called without its object throws", () => {
  const { session } = openAlice();
  const createInbox = Reflect.get(session, "createInbox") as () => void; // it needs no arguments
  expect(() => createInbox()).toThrow("without its object");
});

test("objects that are not from a simulator are refused with their kind", () => {
  const { simulator } = openAlice();
  expect(() => simulator.actions({})).toThrow("not a chat UI of a simulator");
  expect(() => simulator.optionsOf({})).toThrow("not a session of a simulator");
  const stranger = { ...createTalkSimulator() };
  expect(() => install({ TalkSimulator: stranger })).toThrow("not a simulator");
});

test("a conversation without an id cannot be selected", async () => {
  const chatbox = openAlice().session.createChatbox();
  const nameless = {} as Talk.ConversationRef; // possible in JavaScript
  await expect(chatbox.select(nameless)).rejects.toThrow("neither a conversation");
});

test("errors of several handlers are thrown together", () => {
  const { simulator, session } = openAlice();
  for (const reason of ["one", "two"]) {
    session.onMessage(() => {
      throw new Error(reason);
    });
  }
  expect(() => simulator.emit(session, "onMessage")).toThrow(
    expect.objectContaining({
      errors: [new Error("one"), new Error("two")],
    }) as Error, // an AggregateError is an Error
  );
});

test("off removes only the given handler", () => {
  const { simulator, session } = openAlice();
  const [mine, others] = [vi.fn(), vi.fn()];
  session.off("message", mine);
  session.on("message", mine);
  session.off("message", others);
  simulator.emit(session, "onMessage", "one");
  expect([mine.mock.calls, others.mock.calls]).toEqual([[["one"]], []]);
});

test("an event without an action calls only the handlers of all actions", () => {
  const { simulator, session } = openAlice();
  const chatbox = session.createChatbox();
  const [any, one] = [vi.fn(), vi.fn()];
  chatbox.onCustomMessageAction(any);
  chatbox.onCustomMessageAction("report", one);
  simulator.emit(chatbox, "onCustomMessageAction");
  simulator.emit(chatbox, "onCustomMessageAction", { action: "report" });
  expect([any.mock.calls.length, one.mock.calls.length]).toEqual([2, 1]);
});

test("the ledger keeps an argument four levels deep, and class instances by name", () => {
  const { simulator, session } = openAlice();
  const custom = { a: { b: { c: { d: 1 } } }, big: 1n, sign: Symbol("x") };
  const theme: object = { name: "default", custom }; // possible in JavaScript
  session.createInbox({ theme });
  expect(simulator.ledger.calls.at(-1)?.args).toEqual([
    {
      theme: {
        name: "default",
        custom: { a: { b: "[object]" }, big: "1", sign: "Symbol(x)" },
      },
    },
  ]);
});

test("show and hide do nothing before a popup is mounted", async () => {
  const { session } = openAlice();
  const popup = session.createPopup();
  popup.show();
  popup.hide();
  expect(popup.currentConversation).toBeNull();
  await popup.mount({ show: true });
  expect(popup.currentConversation).toMatchObject({ id: "order-1" });
});

test("an HTML panel without a page has no window, and everything else works", async () => {
  const { simulator, session } = openAlice({ unknowns: { destroyTwice: "ignore" } });
  const chatbox = session.createChatbox();
  await chatbox.mount(container());
  const panel = await chatbox.createHtmlPanel({ url: "panel.html" });
  await panel.windowLoadedPromise;
  panel.setHeight(50);
  expect(() => panel.window).toThrow("no window outside a page");
  expect(panel.isVisible()).toBe(true);
  await panel.destroy();
  await panel.destroy();
  expect(simulator.ledger.htmlPanels).toMatchObject({ opened: 1, open: 0, closed: 1 });
  expect(simulator.ledger.deadCalls).toEqual([]);
});

test("a guest cannot mark a conversation as unread", async () => {
  const { simulator, session } = openAlice();
  await session.conversation("order-1").participant("alice").delete();
  const chatbox = session.createChatbox();
  await chatbox.mount(container());
  await chatbox.select("order-1", { asGuest: true });
  simulator.actions(chatbox).markAsUnread();
  expect(simulator.conversation("order-1")?.participants.has("alice")).toBe(false);
});

test("an error of a ready callback is thrown if the caller gave no reject function", () => {
  const failing = () => {
    throw new Error("theirs");
  };
  expect(() => install({ Talk: { ready: { c: [[failing]] } } })).toThrow("theirs");
});
