import { expect, test, vi } from "vitest";
import { worlds } from "../../src/testing.js";
import { openAlice, openFor } from "./open.js";

test("set changes the given fields, keeps undefined ones and clears null ones", async () => {
  const { simulator, session } = openAlice();
  await session.currentUser.set({ photoUrl: "a.png", custom: { plan: "pro", seat: "1" } });
  await session.currentUser.set({ photoUrl: null, custom: { seat: null, team: "x" } });
  // Possible in JavaScript.
  await session.currentUser.set({ role: undefined, custom: { plan: undefined } } as object);
  const { name, email, role, photoUrl, custom } = simulator.user("alice") ?? {};
  expect([name, email, role, photoUrl]).toEqual(["Alice", "alice@example.com", "buyer", null]);
  expect(custom).toEqual({ plan: "pro", team: "x" });
  await session.currentUser.set({ custom: null });
  expect(await session.currentUser.get()).toMatchObject({ custom: {}, name: "Alice" });
});

test("a user that does not exist is null, and needs a name to be created", async () => {
  const { session } = openAlice();
  const dora = session.user("dora");
  expect(await dora.get()).toBeNull();
  await expect(dora.set({ role: "buyer" })).rejects.toThrow("needs a name");
  await dora.createIfNotExists({ name: "Dora" });
  await dora.createIfNotExists({ name: "Another" });
  expect(await dora.get()).toMatchObject({ name: "Dora", role: "default" });
});

test("a subscription to a user sends the current user and every change, and ends", async () => {
  const { simulator, session } = openAlice();
  const names: unknown[] = [];
  const subscription = session.user("bob").subscribe((user) => names.push(user?.name));
  expect(subscription.state.type).toBe("pending");
  simulator.flush();
  expect(await subscription.connected).toMatchObject({ latestSnapshot: { name: "Bob" } });
  await session.user("bob").set({ name: "Bobby" });
  simulator.flush();
  subscription.unsubscribe();
  subscription.unsubscribe();
  await session.user("bob").set({ name: "Robert" });
  simulator.flush();
  expect(names).toEqual(["Bob", "Bobby"]);
  expect(await subscription.terminated).toEqual({ type: "unsubscribed" });
  expect(simulator.ledger.subscriptions).toMatchObject({ open: 0, dropped: 0 });
});

test("a subscription that ends before it connects rejects `connected`", async () => {
  const { session } = openAlice();
  const subscription = session.user("bob").subscribe();
  subscription.unsubscribe();
  await expect(subscription.connected).rejects.toThrow("before it was connected");
});

test("a user is online while they have a live session", () => {
  const { simulator, session } = openAlice();
  const states: unknown[] = [];
  session.user("bob").subscribeOnline((online) => states.push(online?.isConnected));
  simulator.flush();
  const bob = openFor(simulator, "bob");
  simulator.flush();
  bob.destroy();
  simulator.flush();
  expect(states).toEqual([false, true, false]);
});

test("a conversation is null for users who are not in it", async () => {
  const { simulator } = openAlice({ world: worlds.teamWithThreads });
  const bob = openFor(simulator, "bob");
  expect(await bob.conversation("design").get()).toBeNull();
  await expect(bob.conversation("design").send("Hi")).rejects.toThrow("not a participant");
  await bob.conversation("design").createIfNotExists({ subject: "Ignored" });
  expect(await bob.conversation("design").get()).toMatchObject({ subject: "Design" });
});

test("participants can be added, changed and removed", async () => {
  const { session } = openAlice({ world: worlds.teamWithThreads });
  const conversation = session.conversation("lunch");
  const carol = conversation.participant("carol");
  await expect(carol.edit({ access: "Read" })).rejects.toThrow("is not in");
  await carol.createIfNotExists({ access: "Read" });
  await carol.edit({ notify: false });
  expect(await carol.get()).toMatchObject({ access: "Read", notify: false });
  await carol.delete();
  expect(await carol.get()).toBeNull();
  await expect(conversation.participant("nobody").set({})).rejects.toThrow("no user");
});

test("a subscription lists conversations by activity, filters them and follows changes", () => {
  const { simulator, session } = openAlice({ world: worlds.teamWithThreads });
  const mostRecent: unknown[] = [];
  const work: unknown[] = [];
  session.subscribeConversations((list) => mostRecent.push(list[0]?.id));
  session.subscribeConversations({ filter: { custom: { category: ["==", "work"] } } }, (list) =>
    work.push(list.map(({ id }) => id)),
  );
  simulator.flush();
  simulator.say({ from: "bob", conversationId: "planning", text: "At ten?" });
  simulator.flush();
  expect(mostRecent).toEqual(["lunch", "planning"]);
  expect(work).toEqual([["design"]]);
});

test.each([
  [{ isUnread: true }, ["design"]],
  [{ hasMessages: false }, ["lunch"]],
  [{ subject: ["oneOf", ["Planning", "Design"]] }, ["design", "planning"]],
  [{ subject: ["!=", "Design"] }, ["lunch", "planning"]],
  [{ custom: { category: "exists" } }, ["design"]],
  [{ custom: { category: "!exists" } }, ["lunch", "planning"]],
  [
    ["any", [{ isUnread: true }, { hasMessages: false }]],
    ["lunch", "design"],
  ],
  [{ createdAt: [">", 0] }, ["lunch", "design", "planning"]],
  [{ createdAt: ["between", [0, 1]] }, []],
] as const)("the filter %j matches %j", (filter, ids) => {
  const { simulator, session } = openAlice({ world: worlds.teamWithThreads });
  const handler = vi.fn((list: { id: string }[]) => list.map(({ id }) => id));
  session.subscribeConversations({ filter: structuredClone(filter) as never }, handler); // the type needs a mutable copy
  simulator.flush();
  expect(handler).toHaveReturnedWith(ids);
});

test("older messages are loaded on demand", async () => {
  const { simulator, session } = openAlice();
  for (let i = 0; i < 40; i += 1) {
    simulator.say({ from: "bob", conversationId: "order-1", text: String(i) });
  }
  const sizes: unknown[] = [];
  const subscription = session
    .conversation("order-1")
    .subscribeMessages((messages, loadedAll) => sizes.push([messages?.length, loadedAll]));
  simulator.flush();
  await subscription.loadMore(20);
  expect(sizes).toEqual([
    [30, false],
    [42, true],
  ]);
});

test("messages can be edited and deleted, and get reactions", async () => {
  const { session } = openAlice();
  const message = await session.conversation("order-1").send("Helo");
  await message.edit("Hello");
  await message.reaction("👍").add();
  expect(await message.get()).toMatchObject({
    plaintext: "Hello",
    reactions: [{ emoji: "👍", count: 1, currentUserReacted: true }],
  });
  await message.reaction("👍").remove();
  expect(await message.reactions("👍").getFirstReactions()).toEqual([]);
  await message.delete();
  expect(await message.get()).toBeNull();
});

test("a reply quotes the message it refers to", async () => {
  const { session } = openAlice();
  const conversation = session.conversation("order-1");
  const first = await conversation.send("First");
  const reply = await conversation.send({ text: "Second", referencedMessage: first });
  expect(await reply.get()).toMatchObject({ referencedMessage: { plaintext: "First" } });
});

test("the other participants see typing for ten seconds", async () => {
  vi.useFakeTimers();
  const { simulator, session } = openAlice();
  const bob = openFor(simulator, "bob");
  const typing: unknown[] = [];
  bob.conversation("order-1").subscribeTyping((snapshot) => {
    if (snapshot && !snapshot.many) typing.push(snapshot.users.map(({ name }) => name));
  });
  simulator.flush();
  await session.conversation("order-1").markAsTyping();
  await vi.advanceTimersByTimeAsync(10_001);
  expect(typing).toEqual([[], ["Alice"], []]);
  vi.useRealTimers();
});

test("a conversation builder reaches the server when it sends", async () => {
  const { simulator, session } = openAlice();
  const builder = session.getOrCreateConversation("gift");
  builder.setAttributes({ subject: "Gift", custom: { a: "1", b: "2" } });
  builder.setAttributes({ custom: { b: null } });
  builder.setParticipant(new simulator.Talk.User({ id: "dora", name: "Dora" }), { access: "Read" });
  expect(simulator.conversation("gift")).toBeUndefined();
  await builder.sendMessage("Surprise", { custom: { c: "3" } });
  expect(simulator.conversation("gift")).toMatchObject({ subject: "Gift", custom: { a: "1" } });
  expect(simulator.user("dora")).toMatchObject({ name: "Dora" });
  expect(simulator.conversation("gift")?.participants.get("dora")?.access).toBe("Read");
  expect(await builder.leave()).toBe(true);
  expect(simulator.conversation("gift")?.participants.has("alice")).toBe(false);
});
