import userEvent from "@testing-library/user-event";
import type Talk from "talkjs";
import { afterEach, expect, test } from "vitest";
import { worlds, type WorldData } from "../../../src/testing.js";
import { openAlice, openFor } from "../open.js";
import { addContainer, fieldIn, messagesIn, screenIn, look, unreadIn } from "./screens.js";

afterEach(() => document.body.replaceChildren());

async function openInbox(options?: Talk.InboxOptions, world: WorldData = worlds.teamWithThreads) {
  const { simulator, session } = openAlice({ world });
  const container = addContainer();
  const inbox = session.createInbox(options);
  await inbox.mount(container);
  simulator.flush();
  const screen = screenIn(container);
  const feed = look(screen).getByRole("navigation");
  const names = () => rowsIn(feed).map((row) => row.querySelector(".name")?.textContent);
  return { simulator, session, inbox, screen, feed, names };
}

const rowsIn = (feed: HTMLElement) => [...feed.querySelectorAll<HTMLElement>(".row")];
const rowOf = (feed: HTMLElement, name: RegExp) => look(feed).getByRole("button", { name });

test("a feed lists the conversations, most recently active first, with their last messages and unread counts", async () => {
  const { feed, names } = await openInbox({ selected: null });
  expect(names()).toEqual(["Bob", "Carol", "Planning"]);
  expect(rowOf(feed, /Carol.*Tell me what you think\./)).toBeTruthy();
  expect(rowOf(feed, /Bob.*No messages yet/)).toBeTruthy();
  expect(rowsIn(feed).map(unreadIn)).toEqual([undefined, "2 unread", undefined]);
});

test("a click shows a conversation, marks it as read, and emits the events of the selection", async () => {
  const user = userEvent.setup();
  const { simulator, inbox, feed, screen } = await openInbox({ selected: null });
  const told: string[] = [];
  inbox.onSelectConversation(({ conversation }) => void told.push(`select ${conversation.id}`));
  inbox.onConversationSelected(
    ({ conversation }) => void told.push(`selected ${conversation?.id}`),
  );
  await user.click(rowOf(feed, /Carol/));
  simulator.flush();
  expect(told).toEqual(["select design", "selected design"]);
  expect(messagesIn(screen)).toHaveLength(2);
  expect(rowOf(feed, /Carol/).getAttribute("aria-current")).toBe("true");
  expect(unreadIn(feed)).toBeUndefined();
});

test("a handler that prevents the selection leaves everything as it was", async () => {
  const user = userEvent.setup();
  const { inbox, feed, screen } = await openInbox({ selected: null });
  inbox.onSelectConversation((event) => event.preventDefault());
  await user.click(rowOf(feed, /Carol/));
  expect(look(screen).getByText("No conversation selected")).toBeTruthy();
});

test("arrow keys move through the feed, Enter selects, and the message field is next", async () => {
  const user = userEvent.setup();
  const { feed, screen } = await openInbox({ selected: null });
  rowOf(feed, /Bob/).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Enter}");
  expect(rowOf(feed, /Carol/).getAttribute("aria-current")).toBe("true");
  expect(document.activeElement?.shadowRoot?.activeElement).toBe(fieldIn(screen));
});

test("with autofocus off, a selection leaves the focus where it is", async () => {
  const user = userEvent.setup();
  const { feed } = await openInbox({ selected: null, messageField: { autofocus: false } });
  await user.click(rowOf(feed, /Carol/));
  expect(document.activeElement?.shadowRoot?.activeElement).toBe(rowOf(feed, /Carol/));
});

test("a new message moves a conversation to the top, in the same row element", async () => {
  const { simulator, feed, names } = await openInbox({ selected: null });
  const row = rowOf(feed, /Planning/);
  simulator.say({ from: "bob", conversationId: "planning", text: "Or Tuesday?" });
  simulator.flush();
  expect(names()).toEqual(["Planning", "Bob", "Carol"]);
  expect([rowOf(feed, /Planning/), unreadIn(row)]).toEqual([row, "1 unread"]);
});

test("a conversation that its user marked as unread has a badge without a number", async () => {
  const { simulator, session, feed } = await openInbox({ selected: null });
  await session.conversation("planning").markAsUnread();
  simulator.flush();
  expect(unreadIn(rowOf(feed, /Planning/))).toBe(" unread");
});

test("a feed filter selects the conversations, also in a mounted inbox", async () => {
  const { inbox, names } = await openInbox({
    feedFilter: { custom: { category: ["==", "work"] } },
  });
  expect(names()).toEqual(["Carol"]);
  inbox.setFeedFilter({ hasUnreadMessages: false });
  expect(names()).toEqual(["Bob", "Planning"]);
  inbox.setFeedFilter({});
  expect(names()).toHaveLength(3);
});

test("the feed's header has a switch for notifications, and showFeedHeader removes the header", async () => {
  const user = userEvent.setup();
  const { inbox, feed } = await openInbox();
  const told: boolean[] = [];
  inbox.onDesktopNotificationToggled(({ isEnabled }) => void told.push(isEnabled));
  const bell = look(feed).getByRole("button", { name: "Desktop notifications" });
  await user.click(bell);
  expect([bell.getAttribute("aria-pressed"), told]).toEqual(["true", [true]]);
  const { feed: bare } = await openInbox({ showFeedHeader: false });
  expect(look(bare).queryByRole("heading")).toBeNull();
});

test("the back button shows the feed, with no conversation selected", async () => {
  const user = userEvent.setup();
  const { inbox, feed, screen } = await openInbox({ selected: "design" });
  await user.click(look(screen).getByRole("button", { name: "Back to the conversations" }));
  expect(inbox.currentConversation).toBeNull();
  expect(feed.contains(feed.ownerDocument.activeElement?.shadowRoot?.activeElement ?? null)).toBe(
    true,
  );
});

test("an inbox without conversations shows a text about it", async () => {
  const { feed } = await openInbox({}, worlds.emptyInbox);
  expect(look(feed).getByText("No conversations")).toBeTruthy();
});

test("two users in two sessions on one page chat with each other, and the unread badges follow", async () => {
  const user = userEvent.setup();
  const { simulator, feed, screen } = await openInbox({ selected: null }, worlds.aliceAndBob);
  const container = addContainer();
  await openFor(simulator, "bob").createChatbox().mount(container);
  await user.type(fieldIn(screenIn(container)), "Are you there?{Enter}");
  simulator.flush();
  expect(unreadIn(rowOf(feed, /Are you there\?/))).toBe("2 unread");
  await user.click(rowOf(feed, /Bob/));
  await user.type(fieldIn(screen), "I am{Enter}");
  simulator.flush();
  expect(messagesIn(screenIn(container)).slice(-2)).toEqual(["Are you there?", "I am"]);
  expect(unreadIn(feed)).toBeUndefined();
});

test("the feed sorts old conversations by the times of their messages", async () => {
  const at = Date.UTC(2020, 4, 17, 12);
  const threads = (["alice", "bob"] as const).map((from, index) => ({
    id: `thread-${index}`,
    subject: `Thread ${index}`,
    participants: ["alice", "bob"],
    messages: [{ from, text: "Hello", at: at - index * 1_000 }],
  }));
  const world = { users: worlds.aliceAndBob.users, conversations: threads.reverse() };
  const { feed, inbox } = await openInbox(
    { selected: null, feedConversationTitleMode: "subject" },
    world,
  );
  expect(rowsIn(feed).map((row) => row.querySelector("time")?.dateTime)).toEqual([
    "2020-05-17T12:00:00.000Z",
    "2020-05-17T11:59:59.000Z",
  ]);
  expect(inbox.isAlive).toBe(true);
});
