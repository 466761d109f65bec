import type Talk from "talkjs";
import { expect, test, vi } from "vitest";
import type { WorldData } from "../../src/testing.js";
import { container, openAlice, openFor } from "./open.js";

test("a reference needs an id", () => {
  const { session } = openAlice();
  const order = session.conversation("order-1");
  expect(() => session.conversation("")).toThrow("needs an id");
  expect(() => session.getOrCreateConversation("")).toThrow("needs an id");
  expect(() => order.message("")).toThrow("needs a message's id");
  expect(() => order.participant("")).toThrow("needs a user");
});

test("a user cannot lose its name, and has the default role if it has none", async () => {
  const { session } = openAlice();
  const bob = session.user("bob");
  await expect(bob.set({ name: "" })).rejects.toThrow("empty name");
  await bob.set({ role: null });
  expect(await bob.get()).toMatchObject({ name: "Bob", role: "default" });
});

test("a user who does not exist has no online state", () => {
  const { simulator, session } = openAlice();
  const states: unknown[] = [];
  session.user("dora").subscribeOnline((online) => states.push(online));
  simulator.flush();
  expect(states).toEqual([null]);
});

test("a participant can be given by a user's reference, and a subscription follows it", async () => {
  const { simulator, session } = openAlice();
  const bob = session.conversation("order-1").participant(session.user("bob"));
  const access: unknown[] = [];
  bob.subscribe((participant) => access.push(participant?.access));
  simulator.flush();
  await bob.set({ access: "Read" });
  simulator.flush();
  await bob.delete();
  simulator.flush();
  expect(access).toEqual(["ReadWrite", "Read", undefined]);
});

test("createIfNotExists changes no existing participant, and rejects for an unknown user", async () => {
  const { session } = openAlice();
  const order = session.conversation("order-1");
  await order.participant("bob").createIfNotExists({ access: "Read" });
  expect(await order.participant("bob").get()).toMatchObject({ access: "ReadWrite" });
  await expect(order.participant("nobody").createIfNotExists()).rejects.toThrow("no user");
});

test("createIfNotExists changes no conversation that the user is in", async () => {
  const { session } = openAlice();
  const order = session.conversation("order-1");
  await order.createIfNotExists({ subject: "Another", access: "Read" });
  expect(await order.get()).toMatchObject({ subject: "Order 1", access: "ReadWrite" });
});

test("leaving a conversation that the user is not in changes nothing", async () => {
  const { simulator, session } = openAlice();
  await session.conversation("order-1").participant("carol").delete();
  expect([...(simulator.conversation("order-1")?.participants.keys() ?? [])]).toEqual([
    "alice",
    "bob",
  ]);
});

test("a conversation has its welcome messages until they are cleared", async () => {
  const { session } = openAlice();
  const order = session.conversation("order-1");
  const chatbox = session.createChatbox();
  await chatbox.mount(container());
  expect(chatbox.currentConversation?.welcomeMessages).toBeNull();
  await order.set({ welcomeMessages: ["Hello"] });
  await order.set({ subject: "Lamp" });
  expect(chatbox.currentConversation?.welcomeMessages).toEqual(["Hello"]);
  await order.set({ welcomeMessages: null });
  expect(await order.get()).toMatchObject({ welcomeMessages: [] });
});

test("null resets the user's own settings in a conversation to the defaults", async () => {
  const { session } = openAlice();
  const order = session.conversation("order-1");
  await order.set({ access: "Read", notify: false });
  expect(await order.get()).toMatchObject({ access: "Read", notify: false });
  await order.set({ access: null, notify: null });
  expect(await order.get()).toMatchObject({ access: "ReadWrite", notify: true });
});

test("subscriptions to a conversation send null until the user joins it", async () => {
  const { simulator } = openAlice();
  const session = openFor(simulator, "carol");
  await session.user("carol").set({ name: "Carol" });
  const order = session.conversation("order-1");
  const told: Record<string, unknown[]> = { messages: [], participants: [], typing: [] };
  order.subscribeMessages((list) => told["messages"]?.push(list?.length ?? null));
  order.subscribeParticipants((list) =>
    told["participants"]?.push(list?.map(({ user }) => user.name) ?? null),
  );
  order.subscribeTyping((typing) => told["typing"]?.push(typing));
  simulator.flush();
  await order.createIfNotExists();
  simulator.flush();
  expect(told).toEqual({
    messages: [null, 2],
    participants: [null, ["Carol", "Bob", "Alice"]],
    typing: [null, { many: false, users: [] }],
  });
});

const ids = ["alice", "b", "c", "d", "e", "f", "g"];
const crowd: WorldData = {
  users: ids.map((id) => ({ id, name: id.toUpperCase() })),
  conversations: [{ id: "crowd", participants: [...ids, "unknown"] }],
};

test("more than five typing users are reported as many", async () => {
  const { simulator, session } = openAlice({ world: crowd });
  const typing = vi.fn((snapshot: Talk.TypingSnapshot | null) => snapshot?.many);
  session.conversation("crowd").subscribeTyping(typing);
  for (const id of ids.slice(1)) await openFor(simulator, id).conversation("crowd").markAsTyping();
  simulator.flush();
  expect(typing).toHaveLastReturnedWith(true);
});

test("a participant who is not on the server is not listed", () => {
  const { simulator, session } = openAlice({ world: crowd });
  const listed = vi.fn((list: Talk.ParticipantSnapshot[] | null) => list?.length);
  session.conversation("crowd").subscribeParticipants(listed);
  simulator.flush();
  expect(listed).toHaveLastReturnedWith(ids.length);
});
