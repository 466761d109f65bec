import type { Meta, StoryContext, StoryObj } from "@storybook/react-vite";
import type Talk from "talkjs";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { Chatbox, Inbox } from "../src/index.js";
import { alone } from "./parts/alone.js";
import { chatUi, expectMade, expectUnread } from "./parts/chat-proofs.js";
import { Switched } from "./parts/chat-switches.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Chat/Settings",
  loaders: [freshSimulator],
  decorators: [alone],
} satisfies Meta;

export default meta;

type Story = StoryObj;

const press = ({ canvas }: StoryContext, name: string) =>
  userEvent.click(canvas.getByRole("button", { name }));

const WORDS = { none: undefined, Monday: ["Monday"], "meet, fine": ["meet", "fine"] };

/** `highlightedWords`: a change updates the mounted chat UI. */
export const HighlightedWords: Story = {
  render: () => (
    <Switched<{ words: string[] | undefined }> values={{ words: WORDS }}>
      {({ words }) => (
        <Chatbox conversationId="planning" highlightedWords={words} className="chat-box low" />
      )}
    </Switched>
  ),
  play: async (context) => {
    const chatbox = await chatUi("Chatbox of Alice: Planning");
    const marked = () => [...chatbox.querySelectorAll("mark")].map((mark) => mark.textContent);
    await press(context, "Monday");
    await waitFor(() => expect(marked()).toEqual(["Monday", "Monday"]));
    await press(context, "meet, fine");
    await waitFor(() => expect(marked()).toEqual(["meet", "fine"]));
    await press(context, "none");
    await waitFor(() => expect(marked()).toEqual([]));
    await expectMade(simulatorIn(context), 1);
  },
};

const FROM_BOB: Talk.MessagePredicate = { sender: { id: ["==", "bob"] } };

/** `messageFilter` selects the messages that a conversation shows. */
export const MessageFilter: Story = {
  render: () => (
    <Switched<{ messages: Talk.MessagePredicate | undefined }>
      values={{ messages: { all: undefined, "Bob's only": FROM_BOB } }}
    >
      {({ messages }) => (
        <Chatbox conversationId="planning" messageFilter={messages} className="chat-box low" />
      )}
    </Switched>
  ),
  play: async (context) => {
    const chatbox = await chatUi("Chatbox of Alice: Planning");
    const shown = () => within(chatbox).getAllByRole("listitem").length;
    await waitFor(() => expect(shown()).toBe(2));
    await press(context, "Bob's only");
    await waitFor(() => expect(shown()).toBe(1));
    await expect(within(chatbox).getByText("Monday is fine.")).toBeVisible();
    await expectMade(simulatorIn(context), 1);
  },
};

const UNREAD: Talk.ConversationPredicate = { hasUnreadMessages: true };

/** `feedFilter` selects the conversations that an inbox lists. */
export const FeedFilter: Story = {
  render: () => (
    <Switched<{ conversations: Talk.ConversationPredicate | undefined }>
      values={{ conversations: { all: undefined, "unread only": UNREAD } }}
    >
      {({ conversations }) => (
        <Inbox conversationId={null} feedFilter={conversations} className="chat-box" />
      )}
    </Switched>
  ),
  play: async (context) => {
    const feed = within(await chatUi("Inbox of Alice")).getByRole("list");
    const listed = () => within(feed).getAllByRole("button").length;
    await waitFor(() => expect(listed()).toBe(3));
    await press(context, "unread only");
    await waitFor(() => expect(listed()).toBe(1));
    await expect(
      within(feed).getByRole("button", { name: /Tell me what you think/ }),
    ).toBeVisible();
    await expectMade(simulatorIn(context), 1);
  },
};

/**
 * `presence`: a chat UI that is not visible marks no message as read. The setting applies before the
 * chat UI mounts, so that no message is marked too early.
 */
export const Presence: Story = {
  render: () => (
    <Switched<{ presence: Talk.UserPresence }>
      values={{ presence: { "out of sight": { visible: false }, "in sight": { visible: true } } }}
    >
      {({ presence }) => (
        <Chatbox conversationId="design" presence={presence} className="chat-box low" />
      )}
    </Switched>
  ),
  play: async (context) => {
    await chatUi("Chatbox of Alice: Design");
    await expectUnread(context.canvasElement, "Alice", "2 unread");
    await press(context, "in sight");
    await expectUnread(context.canvasElement, "Alice", "0 unread");
    await expectMade(simulatorIn(context), 1);
  },
};
