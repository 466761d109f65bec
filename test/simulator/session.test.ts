import { expect, test } from "vitest";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { container, openAlice, openFor } from "./open.js";

test("a session needs an app id and a user", () => {
  const { Talk } = createTalkSimulator();
  expect(() => new Talk.Session({ appId: "", userId: "alice" })).toThrow("needs an appId");
  expect(() => new Talk.Session({ appId: "app" })).toThrow("needs a user");
});

test("a session is alive until it is destroyed, and every method throws after that", () => {
  const { simulator, session } = openAlice();
  expect(session.isAlive).toBe(true);
  session.destroy();
  expect(session.isAlive).toBe(false);
  expect(() => session.createInbox()).toThrow("not alive");
  expect(() => session.onMessage(() => undefined)).toThrow("not alive");
  expect(() => session.unreads.onChange(() => undefined)).toThrow("not alive");
  expect(() => session.currentUser.get()).toThrow("not alive");
  expect(simulator.ledger.deadCalls.map(({ on, method }) => `${on}.${method}`)).toEqual([
    "Session.createInbox",
    "Session.onMessage",
    "Unreads.onChange",
    "currentUser.get",
  ]);
});

test("a session whose constructor throws is not counted", () => {
  const simulator = createTalkSimulator();
  expect(() => new simulator.Talk.Session({ appId: "app" })).toThrow();
  expect(simulator.sessions).toEqual([]);
  expect(simulator.ledger.sessions.opened).toBe(0);
});

test("destroying a session ends its chat UIs, HTML panels and subscriptions", async () => {
  const { simulator, session } = openAlice();
  const box = session.createChatbox();
  await box.mount(container());
  const panel = await box.createHtmlPanel({ url: "panel.html" });
  box.onSendMessage(() => undefined);
  session.user("bob").subscribe();
  session.destroy();
  expect(box.isAlive).toBe(false);
  expect(panel.isVisible()).toBe(false);
  expect(() => panel.show()).toThrow("not alive");
  expect(() => box.select(null)).toThrow("not alive");
  const { sessions, boxes, htmlPanels, subscriptions } = simulator.ledger;
  expect([sessions.open, boxes.open, htmlPanels.open, subscriptions.open]).toEqual([0, 0, 0, 0]);
  expect(subscriptions.dropped).toBe(2);
});

test("a destroyed session receives no events", () => {
  const { simulator, session } = openAlice();
  const heard: string[] = [];
  session.onMessage(({ body }) => heard.push(body));
  simulator.say({ from: "bob", to: "alice", text: "Too late" });
  session.destroy();
  simulator.flush();
  expect(heard).toEqual([]);
});

test("the user given as `me` is created or updated in the world", () => {
  const simulator = createTalkSimulator({ world: worlds.empty });
  const me = new simulator.Talk.User({ id: 7, name: "Seven", role: "buyer", custom: { a: "1" } });
  const session = new simulator.Talk.Session({ appId: "app", me });
  expect(session.me).toBe(me);
  expect(simulator.user("7")).toMatchObject({ name: "Seven", role: "buyer", custom: { a: "1" } });
});

test("a user created from an id alone changes nothing in the world", () => {
  const simulator = createTalkSimulator();
  new simulator.Talk.Session({ appId: "app", me: new simulator.Talk.User("alice") });
  expect(simulator.user("alice")).toMatchObject({ name: "Alice" });
});

test("a session lists its live chat UIs by kind", () => {
  const { session } = openAlice();
  const [chatbox, inbox, popup] = [
    session.createChatbox(),
    session.createInbox(),
    session.createPopup(),
  ];
  expect(session.getChatboxes()).toEqual([chatbox]);
  expect(session.getInboxes()).toEqual([inbox]);
  popup.destroy();
  expect(session.getPopups()).toEqual([]);
});

test("credentials are valid for the simulator's app ids, or for all if it has none", async () => {
  const { Talk } = createTalkSimulator({ appIds: ["right"] });
  const right = new Talk.Session({ appId: "right", userId: "alice" });
  const wrong = new Talk.Session({ appId: "wrong", userId: "alice" });
  expect(await right.hasValidCredentials()).toBe(true);
  expect(await wrong.hasValidCredentials()).toBe(false);
  expect(await openAlice().session.hasValidCredentials()).toBe(true);
});

test("the simulator lists its live sessions and returns the options of each", () => {
  const { simulator, session } = openAlice();
  const withToken = new simulator.Talk.Session({ appId: "app", userId: "bob", token: "t" });
  expect(simulator.sessions).toEqual([session, withToken]);
  expect(simulator.optionsOf(session).token).toBeUndefined();
  expect(simulator.optionsOf(withToken).token).toBe("t");
  session.destroy();
  expect(simulator.sessions).toEqual([withToken]);
});

test("a simulator does not list the sessions of another", () => {
  const { session } = openAlice();
  const other = createTalkSimulator();
  openFor(other, "alice");
  expect(session).not.toBeInstanceOf(other.Talk.Session);
  expect(other.sessions).toHaveLength(1);
});
