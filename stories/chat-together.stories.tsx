import type { Meta, StoryObj } from "@storybook/react-vite";
import { userEvent, within } from "storybook/test";
import {
  chatUi,
  expectMade,
  expectMessage,
  expectUnread,
  pick,
  write,
} from "./parts/chat-proofs.js";
import { Everyone } from "./parts/everyone.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Chat/Together",
  loaders: [freshSimulator],
  render: (_, context) => <Everyone simulator={simulatorIn(context)} />,
} satisfies Meta;

export default meta;

/** Alice's inbox beside Bob's chatbox, panel and popup. Write on one side and read on the other. */
export const Together: StoryObj = {};

/** Both users write: messages arrive, and the unread counts change. */
export const Talking: StoryObj = {
  play: async (context) => {
    const { canvasElement } = context;
    const inbox = await chatUi("Inbox of Alice");
    const chatbox = await chatUi("Chatbox of Bob");
    const popup = await chatUi("Popup of Bob");
    await write(inbox, "Is Monday still fine?");
    await expectUnread(canvasElement, "Bob", "1 unread");
    await userEvent.click(within(popup).getByRole("button", { name: /Open chat/ }));
    await expectMessage(popup, "Is Monday still fine?");
    await expectUnread(canvasElement, "Bob", "0 unread");
    await write(popup, "It is.");
    await userEvent.keyboard("{Escape}");
    await expectMessage(inbox, "It is.");
    await write(chatbox, "Lunch at noon?");
    await expectUnread(canvasElement, "Alice", "3 unread");
    await pick(inbox, /Lunch at noon/);
    await expectMessage(inbox, "Lunch at noon?");
    await expectUnread(canvasElement, "Alice", "2 unread");
    await expectMade(simulatorIn(context), 3, 2);
  },
};
