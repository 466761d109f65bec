import type { Meta, StoryContext, StoryObj } from "@storybook/react-vite";
import type Talk from "talkjs";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { Chatbox } from "../src/index.js";
import { chatUi, expectMade, expectMessage } from "./parts/chat-proofs.js";
import { Switched } from "./parts/chat-switches.js";
import { PersonChat } from "./parts/person-chat.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = { title: "Chat/Selection", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

const press = ({ canvas }: StoryContext, name: string) =>
  userEvent.click(canvas.getByRole("button", { name }));

/** Bob is not a participant of this conversation. `asGuest` shows it to him read-only. */
export const AsGuest: Story = {
  render: (_, context) => (
    <div className="chats single">
      <PersonChat simulator={simulatorIn(context)} userId="bob">
        <Switched<{ asGuest: boolean }> values={{ asGuest: { no: false, yes: true } }}>
          {({ asGuest }) => (
            <Chatbox conversationId="design" asGuest={asGuest} className="chat-box" />
          )}
        </Switched>
      </PersonChat>
    </div>
  ),
  play: async (context) => {
    await expect(await chatUi("Chatbox of Bob")).not.toHaveTextContent("The new drawing is ready.");
    await press(context, "yes");
    const chatbox = await chatUi("Chatbox of Bob: Design");
    await expectMessage(chatbox, "The new drawing is ready.");
    await expect(within(chatbox).queryByRole("textbox")).toBeNull();
    await expectMade(simulatorIn(context), 1);
  },
};

const LINES = 30;

/** A long conversation. `messageId` scrolls to a message. */
export const AtAMessage: Story = {
  beforeEach: (context) => {
    const simulator = simulatorIn(context);
    const said = Array.from({ length: LINES }, (_, line) =>
      simulator.say({ from: "bob", conversationId: "lunch", text: `Line ${String(line + 1)}` }),
    );
    Object.assign(context.loaded, { first: said[0]?.id, last: said.at(-1)?.id });
  },
  render: (_, context) => {
    // Values from `beforeEach`. Storybook's context does not type them.
    const { first, last } = context.loaded as { first: string; last: string };
    return (
      <div className="chats single">
        <PersonChat simulator={simulatorIn(context)}>
          <Switched<{ messageId: string }>
            values={{ messageId: { "the last": last, "the first": first } }}
          >
            {({ messageId }) => (
              <Chatbox conversationId="lunch" messageId={messageId} className="chat-box" />
            )}
          </Switched>
        </PersonChat>
      </div>
    );
  },
  play: async (context) => {
    const chatbox = await chatUi("Chatbox of Alice");
    const isInSight = (text: string) => {
      const log = within(chatbox).getByRole("log").getBoundingClientRect();
      const line = within(chatbox).getByText(text).getBoundingClientRect();
      return line.top >= log.top && line.bottom <= log.bottom;
    };
    await waitFor(() => expect(isInSight(`Line ${String(LINES)}`)).toBe(true));
    await expect(isInSight("Line 1")).toBe(false);
    await press(context, "the first");
    await waitFor(() => expect(isInSight("Line 1")).toBe(true));
    await expectMade(simulatorIn(context), 1);
  },
};

const order = (session: Talk.Session) => {
  const conversation = session.getOrCreateConversation("order-7");
  conversation.subject = "Order 7";
  conversation.setParticipant(session.me);
  return conversation;
};

/** `syncConversation` creates a new conversation when the session is alive. */
export const SyncConversation: Story = {
  render: (_, context) => (
    <div className="chats single">
      <PersonChat simulator={simulatorIn(context)}>
        <Chatbox syncConversation={order} className="chat-box" />
      </PersonChat>
    </div>
  ),
  play: async (context) => {
    await chatUi("Chatbox of Alice: Order 7");
    await waitFor(() =>
      expect(simulatorIn(context).conversation("order-7")).toMatchObject({ subject: "Order 7" }),
    );
  },
};
