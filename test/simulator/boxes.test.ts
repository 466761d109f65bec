import { expect, test, vi } from "vitest";
import { worlds } from "../../src/testing.js";
import { container, openAlice, openFor } from "./open.js";

const team = { world: worlds.teamWithThreads };

test("a chat UI shows nothing before it is mounted, and the last conversation after", async () => {
  const { session } = openAlice(team);
  const inbox = session.createInbox();
  expect(inbox.currentConversation).toBeNull();
  await inbox.mount(container());
  expect(inbox.currentConversation).toMatchObject({
    id: "lunch",
    participants: { alice: { access: "ReadWrite" }, bob: { access: "ReadWrite" } },
  });
});

test("select accepts every form of a conversation that TalkJS accepts", async () => {
  const { session } = openAlice(team);
  const chatbox = session.createChatbox();
  await chatbox.mount(container());
  const shownAfter = async (target: Parameters<typeof chatbox.select>[0]) => {
    await chatbox.select(target);
    return chatbox.currentConversation?.id;
  };
  expect(await shownAfter("planning")).toBe("planning");
  expect(await shownAfter(session.conversation("design"))).toBe("design");
  expect(await shownAfter(session.getOrCreateConversation("new"))).toBe("new");
  expect(await shownAfter(session.getOrStartConversation("older"))).toBe("older");
  expect(await shownAfter(null)).toBeUndefined();
  expect(await shownAfter(undefined)).toBe("older");
  expect(await shownAfter("nowhere")).toBeUndefined();
});

test("the older signatures take the conversation as the first argument", async () => {
  const { simulator, session } = openAlice(team);
  const bob = new simulator.Talk.User("bob");
  const conversation = session.getOrStartConversation(bob, { subject: "You and me" });
  const chatbox = session.createChatbox(conversation, { showChatHeader: false });
  const popup = session.createPopup(null, {});
  await Promise.all([chatbox.mount(container()), popup.mount()]);
  expect(chatbox.currentConversation).toMatchObject({
    id: simulator.Talk.oneOnOneId("alice", "bob"),
    subject: "You and me",
  });
  expect(popup.currentConversation).toBeNull();
});

test("mount rejects for a user who does not exist", async () => {
  const { simulator } = openAlice();
  const chatbox = openFor(simulator, "stranger").createChatbox();
  await expect(chatbox.mount(container())).rejects.toThrow('user "stranger" must exist');
});

test("a destroyed chat UI throws, and its session stays alive", async () => {
  const { simulator, session } = openAlice();
  const popup = session.createPopup();
  await popup.mount();
  popup.destroy();
  expect(popup.isAlive).toBe(false);
  expect(() => popup.show()).toThrow("Popup.show()");
  expect(session.isAlive).toBe(true);
  expect(simulator.ledger.boxes).toEqual({ opened: 1, open: 0, closed: 1, mostOpen: 1 });
});

test("an inbox emits its conversation when it loads and when another one is selected", async () => {
  const { simulator, session } = openAlice(team);
  const inbox = session.createInbox();
  const shown: unknown[] = [];
  inbox.onConversationSelected(({ conversation, others }) =>
    shown.push([conversation?.id, others?.map(({ name }) => name)]),
  );
  await inbox.mount(container());
  await inbox.select("planning");
  await inbox.select(null);
  simulator.flush();
  expect(shown).toEqual([
    ["lunch", ["Bob"]],
    ["planning", ["Bob", "Carol"]],
    [undefined, []],
  ]);
});

test("a user selects a conversation in the list, unless the app prevents it", async () => {
  const { simulator, session } = openAlice(team);
  const inbox = session.createInbox();
  await inbox.mount(container());
  simulator.actions(inbox).select("planning");
  expect(inbox.currentConversation?.id).toBe("planning");
  inbox.onSelectConversation((event) => event.preventDefault());
  simulator.actions(inbox).select("design");
  expect(inbox.currentConversation?.id).toBe("planning");
});

test("the app can change or cancel a message before it is sent", async () => {
  const { simulator, session } = openAlice();
  const chatbox = session.createChatbox();
  await chatbox.mount(container());
  const texts = () => simulator.conversation("order-1")?.messages.map(({ content }) => content);
  const actions = simulator.actions(chatbox);
  await actions.send("Plain");
  const changing = chatbox.onSendMessage(({ override }) =>
    override(() => Promise.resolve({ text: "Changed", custom: { a: "1" } })),
  );
  await actions.send("Original");
  changing.unsubscribe();
  chatbox.onSendMessage(({ override }) => override({ cancel: true }));
  await actions.send("Never");
  expect(texts()?.slice(2)).toEqual([
    [{ type: "text", children: ["Plain"] }],
    [{ type: "text", children: ["Changed"] }],
  ]);
});

test("the app can prevent leaving and marking as unread", async () => {
  const { simulator, session } = openAlice();
  const chatbox = session.createChatbox();
  await chatbox.mount(container());
  const actions = simulator.actions(chatbox);
  const vetoes = [
    chatbox.onLeaveConversation((event) => {
      event.preventDefault();
    }),
    chatbox.onMarkConversationAsUnread((event) => {
      event.preventDefault();
    }),
  ];
  actions.leave();
  actions.markAsUnread();
  expect(await session.conversation("order-1").get()).toMatchObject({ isUnread: false });
  for (const veto of vetoes) veto.unsubscribe();
  actions.markAsUnread();
  expect(await session.conversation("order-1").get()).toMatchObject({ isUnread: true });
  await chatbox.select("order-1");
  actions.leave();
  expect(await session.conversation("order-1").get()).toBeNull();
});

test("a popup opens and closes, and only the user's own actions emit events", async () => {
  const { simulator, session } = openAlice();
  const popup = session.createPopup();
  const told = vi.fn();
  popup.onOpen(() => void told("open"));
  popup.onClose(() => void told("close"));
  await popup.select("order-1");
  popup.show();
  await popup.mount();
  const isRead = async () =>
    (await session.conversation("order-1").get())?.unreadMessageCount === 0;
  expect(await isRead()).toBe(false);
  popup.show();
  expect(await isRead()).toBe(true);
  popup.hide();
  expect(told).not.toHaveBeenCalled();
  simulator.actions(popup).open();
  simulator.actions(popup).close();
  expect(told.mock.calls).toEqual([["open"], ["close"]]);
});

test("the message field keeps a text until it is sent", async () => {
  const { simulator, session } = openAlice();
  const chatbox = session.createChatbox({ messageSuggestion: "Hello" });
  chatbox.messageField.typeText(", Bob");
  expect(await chatbox.messageField.getText()).toBe("Hello, Bob");
  chatbox.messageField.setText("Bye");
  await chatbox.mount(container());
  await simulator.actions(chatbox).send(await chatbox.messageField.getText());
  expect(await chatbox.messageField.getText()).toBe("");
});

test("an HTML panel waits for its chat UI, and can be hidden, shown and destroyed", async () => {
  const { simulator, session } = openAlice();
  const chatbox = session.createChatbox();
  const created = chatbox.createHtmlPanel({ url: "panel.html", show: false });
  await chatbox.mount(container());
  const panel = await created;
  expect(panel.isVisible()).toBe(false);
  panel.show();
  expect(panel.isVisible()).toBe(true);
  await panel.destroy();
  expect(panel.isVisible()).toBe(false);
  expect(() => panel.hide()).toThrow("HtmlPanel.hide()");
  expect(simulator.ledger.htmlPanels.open).toBe(0);
});

test("creating a panel rejects if its chat UI is destroyed before it is mounted", async () => {
  const { session } = openAlice();
  const chatbox = session.createChatbox();
  const created = chatbox.createHtmlPanel({ url: "panel.html" });
  chatbox.destroy();
  await expect(created).rejects.toThrow("ended before its panel");
});
