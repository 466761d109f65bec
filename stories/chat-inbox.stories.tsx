import type { Meta, StoryObj } from "@storybook/react-vite";
import { Inbox } from "../src/index.js";
import { alone } from "./parts/alone.js";
import { chatUi, expectMade, expectMessage, expectUnread, pick } from "./parts/chat-proofs.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Chat/Inbox",
  loaders: [freshSimulator],
  decorators: [alone],
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** An inbox with all conversations. Reading one lowers the unread count; a message in another raises it. */
export const Conversations: Story = {
  render: () => <Inbox conversationId={null} className="chat-box" />,
  play: async (context) => {
    const simulator = simulatorIn(context);
    const inbox = await chatUi("Inbox of Alice");
    await expectUnread(context.canvasElement, "Alice", "2 unread");
    await pick(inbox, /Tell me what you think/);
    await expectMessage(inbox, "The new drawing is ready.");
    await expectUnread(context.canvasElement, "Alice", "0 unread");
    simulator.say({ from: "bob", conversationId: "lunch", text: "Are you hungry?" });
    await expectUnread(context.canvasElement, "Alice", "1 unread");
    await expectMade(simulator, 1);
  },
};
