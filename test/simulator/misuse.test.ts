import type Talk from "talkjs";
import { expect, test, vi } from "vitest";
import { install } from "../../src/simulator/install.js";
import { createTalkSimulator } from "../../src/testing.js";
import { container, openAlice } from "./open.js";

test("a method that lost its object says so", () => {
  const { session } = openAlice();
  const createInbox = Reflect.get(session, "createInbox") as () => void; // it needs no more
  expect(() => createInbox()).toThrow("without its object");
});

test("what is of no simulator is refused by name", () => {
  const { simulator } = openAlice();
  expect(() => simulator.hands({})).toThrow("no chat UI of a simulator");
  expect(() => simulator.optionsOf({})).toThrow("no session of a simulator");
  const stranger = { ...createTalkSimulator() };
  expect(() => install({ TalkSimulator: stranger })).toThrow("no simulator");
});

test("a conversation without an id cannot be selected", async () => {
  const chatbox = openAlice().session.createChatbox();
  const nameless = {} as Talk.ConversationRef; // what JavaScript lets pass
  await expect(chatbox.select(nameless)).rejects.toThrow("neither a conversation");
});

test("several handlers that throw are told of together", () => {
  const { simulator, session } = openAlice();
  for (const reason of ["one", "two"]) {
    session.onMessage(() => {
      throw new Error(reason);
    });
  }
  expect(() => simulator.emit(session, "onMessage")).toThrow(
    expect.objectContaining({
      errors: [new Error("one"), new Error("two")],
    }) as Error, // what AggregateError is to a reader
  );
});

test("off ends nothing but the handler that it is given", () => {
  const { simulator, session } = openAlice();
  const [mine, others] = [vi.fn(), vi.fn()];
  session.off("message", mine);
  session.on("message", mine);
  session.off("message", others);
  simulator.emit(session, "onMessage", "one");
  expect([mine.mock.calls, others.mock.calls]).toEqual([[["one"]], []]);
});

test("an event without an action is for the handlers of every action only", () => {
  const { simulator, session } = openAlice();
  const chatbox = session.createChatbox();
  const [any, one] = [vi.fn(), vi.fn()];
  chatbox.onCustomMessageAction(any);
  chatbox.onCustomMessageAction("report", one);
  simulator.emit(chatbox, "onCustomMessageAction");
  simulator.emit(chatbox, "onCustomMessageAction", { action: "report" });
  expect([any.mock.calls.length, one.mock.calls.length]).toEqual([2, 1]);
});

test("an argument is kept four levels deep, and what has no plain form by its name", () => {
  const { simulator, session } = openAlice();
  const custom = { a: { b: { c: { d: 1 } } }, big: 1n, sign: Symbol("x") };
  const theme: object = { name: "default", custom }; // what JavaScript lets pass
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

test("a popup that is not mounted is neither shown nor hidden", async () => {
  const { session } = openAlice();
  const popup = session.createPopup();
  popup.show();
  popup.hide();
  expect(popup.currentConversation).toBeNull();
  await popup.mount({ show: true });
  expect(popup.currentConversation).toMatchObject({ id: "order-1" });
});

test("an HTML panel has no window where there is no page, and does all else", async () => {
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

test("a guest marks nothing as unread", async () => {
  const { simulator, session } = openAlice();
  await session.conversation("order-1").participant("alice").delete();
  const chatbox = session.createChatbox();
  await chatbox.mount(container());
  await chatbox.select("order-1", { asGuest: true });
  simulator.hands(chatbox).markAsUnread();
  expect(simulator.conversation("order-1")?.participants.has("alice")).toBe(false);
});

test("a caller who waits for the script without a way to be told of its failure has it thrown", () => {
  const failing = () => {
    throw new Error("theirs");
  };
  expect(() => install({ Talk: { ready: { c: [[failing]] } } })).toThrow("theirs");
});
