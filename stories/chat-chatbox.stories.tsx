import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { Chatbox } from "../src/index.js";
import { alone } from "./parts/alone.js";
import { chatUi, expectMade, expectMessage, write } from "./parts/chat-proofs.js";
import { StrictChatbox, SwitchedChatbox, WatchedChatbox } from "./parts/chat-stages.js";
import { remains } from "./parts/proofs.js";
import { answerWith, freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Chat/Chatbox",
  loaders: [freshSimulator],
  decorators: [alone],
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** A chatbox with one conversation. The play function types a message and sends it. */
export const Conversation: Story = {
  render: () => <Chatbox conversationId="planning" className="chat-box" />,
  play: async (context) => {
    const chatbox = await chatUi("Chatbox of Alice: Planning");
    await write(chatbox, "I will be there.");
    await expectMessage(chatbox, "I will be there.");
    const said = simulatorIn(context).conversation("planning")?.messages.at(-1);
    await expect(said).toMatchObject({ senderId: "alice" });
  },
};

/** `loadingComponent` renders until the chatbox is on the page. */
export const Placeholder: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "hanging"),
  render: () => (
    <Chatbox
      conversationId="planning"
      className="chat-box"
      loadingComponent={<p className="placeholder">The chat is loading.</p>}
    />
  ),
  play: async (context) => {
    const { canvas } = context;
    await canvas.findByText("The chat is loading.");
    await remains(() => expect(canvas.getByText("The chat is loading.")).toBeVisible());
    await expect(simulatorIn(context).ledger.boxes.opened).toBe(0);
  },
};

export const PlaceholderEnds: Story = {
  ...Placeholder,
  tags: ["test-only", "!dev", "!autodocs"],
  play: async (context) => {
    const { canvas } = context;
    await canvas.findByText("The chat is loading.");
    answerWith(simulatorIn(context), "ok");
    await expect(await chatUi("Chatbox of Alice")).toBeVisible();
    await waitFor(() => expect(canvas.queryByText("The chat is loading.")).toBeNull());
  },
};

/** Another `conversationId` selects the conversation in the same chatbox. */
export const AnotherConversation: Story = {
  render: () => <SwitchedChatbox />,
  play: async (context) => {
    await chatUi("Chatbox of Alice: Planning");
    await userEvent.click(context.canvas.getByRole("button", { name: "Design" }));
    await expectMessage(await chatUi("Chatbox of Alice: Design"), "The new drawing is ready.");
    await expectMade(simulatorIn(context), 1);
  },
};

/** StrictMode mounts twice, and the library creates one chatbox. */
export const InStrictMode: Story = {
  render: () => <StrictChatbox />,
  play: async (context) => {
    await userEvent.click(context.canvas.getByRole("button", { name: "Mount" }));
    await chatUi("Chatbox of Alice: Planning");
    await expectMade(simulatorIn(context), 1);
  },
};

/** TalkJS refuses to mount the chatbox once. `useChatView` returns `failed` and a `retry` function. */
export const Failed: Story = {
  beforeEach: (context) => simulatorIn(context).fail("mount", { times: 1 }),
  render: () => <WatchedChatbox />,
  play: async ({ canvas }) => {
    await canvas.findByRole("button", { name: "Try again" });
    await remains(() => expect(canvas.getByRole("status")).toHaveTextContent("failed"));
  },
};

export const FailedHeals: Story = {
  ...Failed,
  tags: ["test-only", "!dev", "!autodocs"],
  play: async ({ canvas }) => {
    await canvas.findByRole("button", { name: "Try again" });
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent("mounted"));
    await expect(await chatUi("Chatbox of Alice: Planning")).toBeVisible();
  },
};
