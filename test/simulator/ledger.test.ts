import { expect, test } from "vitest";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { container, openAlice, openFor } from "./open.js";

test("the ledger counts sessions, and the most that one user had at the same time", () => {
  const simulator = createTalkSimulator();
  const first = openFor(simulator, "alice");
  first.destroy();
  openFor(simulator, "alice");
  openFor(simulator, "bob");
  expect(simulator.ledger.sessions).toEqual({
    opened: 3,
    open: 2,
    closed: 1,
    mostOpen: 2,
    mostOpenByUser: { alice: 1, bob: 1 },
  });
});

test("the ledger lists calls in order, and counts them by name or by kind and name", async () => {
  const { simulator, session } = openAlice();
  const { ledger } = simulator;
  const inbox = session.createInbox({ showFeedHeader: false });
  await inbox.select("order-1");
  await session.createChatbox().select(null);
  expect(ledger.calls.slice(1)).toEqual([
    { on: "Session", method: "createInbox", args: [{ showFeedHeader: false }] },
    { on: "Inbox", method: "select", args: ["order-1"] },
    { on: "Session", method: "createChatbox", args: [] },
    { on: "Chatbox", method: "select", args: [null] },
  ]);
  expect([ledger.count("select"), ledger.count("Inbox.select")]).toEqual([2, 1]);
  expect([ledger.count("Session"), ledger.counts["Session.new"]]).toEqual([1, 1]);
});

test("the SDK's calls to itself are not in the ledger", async () => {
  const { simulator, session } = openAlice();
  const inbox = session.createInbox();
  await inbox.mount(container());
  session.destroy();
  expect(simulator.ledger.count("Inbox.destroy")).toBe(0);
});

test("the ledger contains no secrets, functions or elements", async () => {
  const simulator = createTalkSimulator();
  const session = new simulator.Talk.Session({
    appId: "app",
    userId: "alice",
    token: "s3cret",
    signature: "s3cret",
    tokenFetcher: () => "s3cret",
  });
  session.onMessage(() => undefined);
  await session.createChatbox().mount(container());
  await simulator.requestToken(session);
  const written = JSON.stringify(simulator.ledger.snapshot());
  expect(written).not.toContain("s3cret");
  expect(written).toContain('"token":"[secret]"');
  expect(written).toContain('"onMessage","args":["[function]"]');
});

test("a snapshot is plain data that does not change", async () => {
  const { simulator, session } = openAlice();
  const before = simulator.ledger.snapshot();
  const written = JSON.stringify(before);
  session.destroy();
  new simulator.Talk.User({ id: "dora", name: "Dora" });
  await simulator.load();
  expect(() => session.onMessage(() => undefined)).toThrow();
  expect(before.sessions.open).toBe(1);
  expect(before).toEqual(JSON.parse(written));
  expect(simulator.ledger.snapshot().sessions.open).toBe(0);
});

test("reset restores the initial state", () => {
  const { simulator, session } = openAlice({ world: worlds.emptyInbox });
  const { ledger } = simulator;
  const untouched = createTalkSimulator({ world: worlds.emptyInbox });
  session.onMessage(() => undefined);
  session.getOrCreateConversation("x").setAttributes({ subject: "x" });
  void session.conversation("y").createIfNotExists();
  void session.user("dora").set({ name: "Dora" });
  simulator.fail("Session");
  simulator.script = "blocked";
  simulator.reset();
  expect(session.isAlive).toBe(false);
  expect(simulator.sessions).toEqual([]);
  expect(ledger.snapshot()).toEqual(untouched.ledger.snapshot());
  expect([...simulator.world.users.keys()]).toEqual(["alice"]);
  expect(simulator.world.conversations.size).toBe(0);
  expect(simulator.script).toBe("ok");
  expect(openFor(simulator, "alice").isAlive).toBe(true);
});

test("the ledger shows a client that still uses a session from before the reset", () => {
  const { simulator, session } = openAlice();
  simulator.reset();
  expect(() => session.createInbox()).toThrow("not alive");
  expect(simulator.ledger.deadCalls).toHaveLength(1);
});
