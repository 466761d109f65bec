import { expect, test, vi } from "vitest";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { container, openAlice, openFor } from "./open.js";

test("a message reaches the sessions of all participants, and no others", () => {
  const simulator = createTalkSimulator({ world: worlds.teamWithThreads });
  const heard = ["alice", "bob", "carol"].map((id) => {
    const bodies: string[] = [];
    const by = (isByMe: boolean) => (isByMe ? "me" : "other");
    openFor(simulator, id).onMessage(({ body, isByMe }) => bodies.push(`${by(isByMe)}: ${body}`));
    return bodies;
  });
  simulator.say({ from: "alice", conversationId: "lunch", text: "Soup?" });
  simulator.flush();
  expect(heard).toEqual([["me: Soup?"], ["other: Soup?"], []]);
});

test("two sessions talk through the Data API", async () => {
  const { simulator, session: alice } = openAlice();
  const bob = openFor(simulator, "bob");
  const unread: number[] = [];
  bob.unreads.onChange((unreads) => unread.push(unreads.length));
  simulator.flush();
  await alice.conversation("order-1").send("Deal.");
  simulator.flush();
  expect(unread).toEqual([0, 1]);
  expect(await bob.conversation("order-1").get()).toMatchObject({
    unreadMessageCount: 1,
    lastMessage: { plaintext: "Deal.", sender: { name: "Alice" }, origin: "rest" },
  });
});

test("a message to another user opens a conversation of two", () => {
  const simulator = createTalkSimulator({ world: worlds.teamWithThreads });
  const { conversationId } = simulator.say({ from: "bob", to: "carol", text: "Hello" });
  expect(conversationId).toBe(simulator.Talk.oneOnOneId("bob", "carol"));
  expect([...(simulator.conversation(conversationId)?.participants.keys() ?? [])]).toEqual([
    "bob",
    "carol",
  ]);
});

test.each([
  { from: "nobody", to: "alice", text: "" },
  { from: "alice", conversationId: "nowhere", text: "" },
])("say throws for a user or conversation that is not in the world: %j", (saying) => {
  expect(() => createTalkSimulator().say(saying)).toThrow("in this world");
});

test("unreads are emitted soon after the start, and at every change", () => {
  const simulator = createTalkSimulator();
  const session = openFor(simulator, "alice");
  const seen: unknown[] = [];
  session.unreads.onChange((unreads) =>
    seen.push(
      unreads.map(({ lastMessage, unreadMessageCount }) => [lastMessage.body, unreadMessageCount]),
    ),
  );
  expect(seen).toEqual([]);
  simulator.flush();
  expect(seen).toEqual([[["Yes, it is.", 1]]]);
  simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
  simulator.flush();
  expect(seen.slice(1)).toEqual([[["Still there?", 2]]]);
});

test("a change that does not affect the unreads emits no unreads", async () => {
  const { simulator, session } = openAlice();
  const handler = vi.fn();
  session.unreads.onChange(handler);
  await session.user("bob").set({ photoUrl: "bob.png", custom: { a: "1" } });
  await session.conversation("order-1").markAsTyping();
  expect(handler).not.toHaveBeenCalled();
  await session.conversation("order-1").markAsRead();
  simulator.flush();
  expect(handler.mock.calls).toEqual([[[]]]);
});

test("a conversation marked as unread is unread without a new message, until it is read", async () => {
  const { session } = openAlice();
  const conversation = session.conversation("order-1");
  await conversation.markAsRead();
  await conversation.markAsUnread();
  expect(await conversation.get()).toMatchObject({ isUnread: true, unreadMessageCount: 0 });
  await conversation.markAsRead();
  expect(await conversation.get()).toMatchObject({ isUnread: false });
});

test("a visible chat UI marks new messages as read, and a hidden one does not", async () => {
  const { simulator, session } = openAlice();
  const counts: number[] = [];
  session.unreads.onChange((unreads) => counts.push(unreads.length));
  const chatbox = session.createChatbox();
  await chatbox.select("order-1");
  await chatbox.mount(container());
  simulator.flush();
  simulator.say({ from: "bob", conversationId: "order-1", text: "Seen" });
  simulator.flush();
  expect(counts).toEqual([0]);
  chatbox.setPresence({ visible: false });
  simulator.say({ from: "bob", conversationId: "order-1", text: "Unseen" });
  simulator.flush();
  expect(counts).toEqual([0, 1]);
  chatbox.setPresence({ visible: true });
  simulator.flush();
  expect(counts).toEqual([0, 1, 0]);
});

test("presence set before the mount keeps messages unread", async () => {
  const { session } = openAlice();
  const chatbox = session.createChatbox({ presence: { visible: false } });
  await chatbox.select("order-1");
  await chatbox.mount(container());
  expect(await session.conversation("order-1").get()).toMatchObject({ unreadMessageCount: 1 });
});

test("a guest reads without becoming a participant, and receives no message event", async () => {
  const simulator = createTalkSimulator({ world: worlds.teamWithThreads });
  const bob = openFor(simulator, "bob");
  const heard = vi.fn();
  bob.onMessage(heard);
  const chatbox = bob.createChatbox();
  await chatbox.select("design", { asGuest: true });
  await chatbox.mount(container());
  expect(chatbox.currentConversation).toMatchObject({ id: "design" });
  simulator.say({ from: "carol", conversationId: "design", text: "New version" });
  simulator.flush();
  expect(heard).not.toHaveBeenCalled();
});

test("sending a message marks the conversation as read for the sender", () => {
  const { simulator, session } = openAlice();
  simulator.say({ from: "alice", conversationId: "order-1", text: "Thanks" });
  const counts: number[] = [];
  session.unreads.onChange((unreads) => counts.push(unreads.length));
  simulator.flush();
  expect(counts).toEqual([0]);
});
