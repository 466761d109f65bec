import type { Meta, StoryContext, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { Chatbox, Inbox, Popup } from "../src/index.js";
import type { ViewName } from "../src/views/prop-kinds.js";
import { alone } from "./parts/alone.js";
import { chatUi } from "./parts/chat-proofs.js";
import { OptionBoard } from "./parts/option-board.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Chat/Options",
  loaders: [freshSimulator],
  decorators: [alone],
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** Expects that each value creates another chat UI with that option, and destroys the previous one. */
const proves = (view: ViewName) => async (context: StoryContext) => {
  const { ledger } = simulatorIn(context);
  const made = () => ledger.calls.filter(({ method }) => method === `create${view}`);
  await chatUi(`${view} of Alice`);
  for (const row of context.canvas.getAllByRole("group")) {
    const option = within(row).getByText(/^[a-zA-Z]+$/, { selector: "legend" }).textContent;
    for (const button of within(row).getAllByRole("button").reverse()) {
      await userEvent.click(button);
      if (button.textContent === "not given") continue;
      const value: unknown = JSON.parse(button.textContent);
      await waitFor(() => expect(made().at(-1)?.args).toEqual([{ [option]: value }]));
    }
  }
  await chatUi(`${view} of Alice`);
  await waitFor(() => expect(ledger.boxes.open).toBe(1));
};

/** TalkJS receives options when a chat UI is created. Another value creates another chat UI. */
export const OfAChatbox: Story = {
  render: () => (
    <OptionBoard of="Chatbox">
      {(options) => <Chatbox {...options} conversationId="planning" className="chat-box low" />}
    </OptionBoard>
  ),
  play: proves("Chatbox"),
};

/** The options of an inbox. Another value creates another inbox. */
export const OfAnInbox: Story = {
  render: () => (
    <OptionBoard of="Inbox">
      {(options) => <Inbox {...options} conversationId="planning" className="chat-box low" />}
    </OptionBoard>
  ),
  play: proves("Inbox"),
};

/** The options of a popup. Another value creates another popup. */
export const OfAPopup: Story = {
  render: () => (
    <OptionBoard of="Popup">
      {(options) => <Popup {...options} conversationId="planning" show={false} />}
    </OptionBoard>
  ),
  play: proves("Popup"),
};
