import type Talk from "talkjs";
import { expect, test, vi } from "vitest";
import { createTalkSimulator, type WorldData } from "../../src/testing.js";
import { openAlice, openFor } from "./open.js";

/** Alice and Bob, with a message from a user who left, and a system message that closes the thread. */
const closedThread: WorldData = {
  users: [
    { id: "alice", name: "Alice" },
    { id: "bob", name: "Bob" },
  ],
  conversations: [
    {
      id: "thread",
      participants: ["alice", "bob"],
      messages: [
        { from: "gone", text: "Farewell" },
        { from: null, text: "Closed" },
      ],
    },
  ],
};

const openOrder = () => {
  const { simulator, session } = openAlice();
  return { simulator, session, order: session.conversation("order-1") };
};

test("a message with markup has a plain text", async () => {
  const { order } = openOrder();
  const children: Talk.TextNode[] = [
    "Dear ",
    { type: "bold", children: [{ type: "mention", id: "bob", text: "Bob" }] },
    "!",
  ];
  const message = await order.send({ content: [{ type: "text", children }] });
  expect(await message.get()).toMatchObject({ plaintext: "Dear Bob!" });
});

test("a file is sent by its token, and its event has the type media", async () => {
  const { simulator, session, order } = openOrder();
  const heard = vi.fn();
  openFor(simulator, "bob").onMessage(heard);
  const fileToken = await session.uploadFile(new Blob(["x"]), { filename: "lamp.png" });
  const message = await order.send({ content: [{ type: "file", fileToken }] });
  expect(await message.get()).toMatchObject({ content: [{ type: "file", fileToken }] });
  simulator.flush();
  expect(heard).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      type: "media",
      body: "",
      location: null,
      attachment: { url: `simulated:${fileToken}`, size: 0 },
    }),
  );
});

test("the event of a location has its coordinates", async () => {
  const { simulator, order } = openOrder();
  const heard = vi.fn();
  openFor(simulator, "bob").onMessage(heard);
  await order.send({ content: [{ type: "location", latitude: 52.1, longitude: 5.1 }] });
  simulator.flush();
  expect(heard).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ type: "location", location: [52.1, 5.1], attachment: null }),
  );
});

test("a system message has no sender, and a reply to it has no quote", async () => {
  const { session, simulator } = openAlice({ world: closedThread });
  const messages = vi.fn((list: Talk.MessageSnapshot[] | null) =>
    list?.map(({ type, sender, plaintext }) => [type, sender, plaintext]),
  );
  const thread = session.conversation("thread");
  thread.subscribeMessages(messages);
  simulator.flush();
  expect(messages).toHaveReturnedWith([
    ["SystemMessage", null, "Closed"],
    ["UserMessage", null, "Farewell"],
  ]);
  const [closed] = messages.mock.lastCall?.[0] ?? [];
  const reply = await thread.send({ text: "Why?", referencedMessage: closed?.id ?? "" });
  expect(await reply.get()).toMatchObject({ plaintext: "Why?", referencedMessage: null });
});

test("a last message from the system is unread and has no sender", () => {
  const simulator = createTalkSimulator({ world: closedThread });
  const session = openFor(simulator, "alice");
  const unreads = vi.fn((list: Talk.UnreadConversation[]) =>
    list.map(({ lastMessage: { body, sender, isByMe } }) => ({ body, sender, isByMe })),
  );
  session.unreads.onChange(unreads);
  simulator.flush();
  expect(unreads).toHaveReturnedWith([{ body: "Closed", sender: null, isByMe: false }]);
});

test("an edit changes the content, the text or the custom data, and keeps the rest", async () => {
  const { order } = openOrder();
  const message = await order.send({ text: "Helo", custom: { a: "1", b: "2" } });
  await message.edit({ custom: { a: null, c: "3" } });
  expect(await message.get()).toMatchObject({ plaintext: "Helo", custom: { b: "2", c: "3" } });
  await message.edit({ text: "Hello" });
  expect(await message.get()).toMatchObject({ plaintext: "Hello", custom: { b: "2", c: "3" } });
  await message.edit({ content: [{ type: "text", children: ["Hi"] }] });
  const edited = await message.get();
  expect(edited).toMatchObject({ plaintext: "Hi" });
  expect(edited?.editedAt).toBeGreaterThan(edited?.createdAt ?? Infinity);
});

test("a missing message is null, edit rejects, and delete does nothing", async () => {
  const { simulator, order } = openOrder();
  const ghost = order.message("ghost");
  expect(await ghost.get()).toBeNull();
  await expect(ghost.edit("Boo")).rejects.toThrow('no message "ghost"');
  await expect(ghost.reaction("👍").add()).rejects.toThrow('no message "ghost"');
  await ghost.delete();
  expect(simulator.conversation("order-1")?.messages).toHaveLength(2);
});

test("a message is null for users who are not in its conversation", async () => {
  const { simulator, order } = openOrder();
  const { id } = await order.send("Between us");
  const message = openFor(simulator, "carol").conversation("order-1").message(id);
  expect(await message.get()).toBeNull();
  expect(await message.reactions("👍").getFirstReactions()).toEqual([]);
});

test("reactions list the users who reacted, and a subscription follows them", async () => {
  const { simulator, order } = openOrder();
  const message = await order.send("Lunch?");
  const names = vi.fn((list: Talk.SingleReactionSnapshot[] | null) =>
    list?.map(({ user }) => user.name),
  );
  message.reactions("👍").subscribe(names);
  simulator.flush();
  const bobs = openFor(simulator, "bob").conversation("order-1").message(message.id);
  await message.reactions("👍").add();
  await bobs.reactions("👍").add();
  await bobs.reactions("🎉").add();
  simulator.flush();
  await message.reactions("👍").remove();
  simulator.flush();
  expect(names.mock.results.map(({ value }) => value as unknown)).toEqual([
    [],
    ["Alice", "Bob"],
    ["Bob"],
  ]);
});

test("a reply can refer to a message by its id", async () => {
  const { order } = openOrder();
  const { id } = await order.send("First");
  const reply = await order.send({ text: "Second", referencedMessage: id });
  expect(await reply.get()).toMatchObject({ referencedMessage: { id, plaintext: "First" } });
});
