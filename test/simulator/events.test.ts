import { expect, test, vi } from "vitest";
import { openAlice } from "./open.js";

test("a handler is called once per subscription, until it unsubscribes", () => {
  const { simulator, session } = openAlice();
  const handler = vi.fn();
  const subscription = session.onMessage(handler);
  simulator.emit(session, "onMessage", "one");
  expect(simulator.ledger.subscriptions.byEvent).toEqual({ "Session.onMessage": 1 });
  subscription.unsubscribe();
  subscription.unsubscribe();
  simulator.emit(session, "onMessage", "two");
  expect(handler.mock.calls).toEqual([["one"]]);
  expect(simulator.ledger.subscriptions).toMatchObject({ opened: 1, open: 0, byEvent: {} });
});

test("the older on and off use the same subscriptions", () => {
  const { simulator, session } = openAlice();
  const handler = vi.fn();
  session.on("message", handler);
  simulator.emit(session, "onMessage", "one");
  session.off("message", handler);
  simulator.emit(session, "onMessage", "two");
  expect(handler.mock.calls).toEqual([["one"]]);
  expect(simulator.ledger.subscriptions.open).toBe(0);
});

test("a handler of one custom action is not called for another", () => {
  const { simulator, session } = openAlice();
  const chatbox = session.createChatbox();
  const [any, one] = [vi.fn(), vi.fn()];
  chatbox.onCustomMessageAction(any);
  chatbox.onCustomMessageAction("report", one);
  simulator.emit(chatbox, "onCustomMessageAction", { action: "report" });
  simulator.emit(chatbox, "onCustomMessageAction", { action: "star" });
  expect([any.mock.calls.length, one.mock.calls.length]).toEqual([2, 1]);
});

test("emit returns the results of the handlers", () => {
  const { simulator, session } = openAlice();
  session.onBrowserPermissionNeeded(() => "first" as never); // possible in JavaScript
  session.onBrowserPermissionNeeded(() => undefined);
  expect(simulator.emit(session, "onBrowserPermissionNeeded")).toEqual(["first", undefined]);
});

test("a handler that throws does not stop the other handlers", () => {
  const { simulator, session } = openAlice();
  const other = vi.fn();
  session.onMessage(() => {
    throw new Error("mine");
  });
  session.onMessage(other);
  expect(() => simulator.emit(session, "onMessage")).toThrow("mine");
  expect(other).toHaveBeenCalledOnce();
});

test("an event that the types do not contain yet works like any other", () => {
  const { simulator, session } = openAlice({
    events: { Session: ["onReaction"], Popup: ["onShake"] },
  });
  const handler = vi.fn();
  for (const [object, name] of [
    [session, "onReaction"],
    [session.createPopup(), "onShake"],
  ] as const) {
    const method: unknown = Reflect.get(object, name);
    if (typeof method === "function") Reflect.apply(method, object, [handler]);
    simulator.emit(object, name, name);
  }
  expect(handler.mock.calls).toEqual([["onReaction"], ["onShake"]]);
  expect(session.createChatbox()).not.toHaveProperty("onShake");
  session.destroy();
  expect(() =>
    Reflect.apply(Reflect.get(session, "onReaction") as () => void, session, []),
  ).toThrow("not alive");
});

test("a subscription needs a handler", () => {
  const { session } = openAlice();
  expect(() => session.onMessage(undefined as never)).toThrow("needs a handler"); // from JavaScript
});
