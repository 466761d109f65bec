import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { Chatbox } from "../src/index.js";
import { alone } from "./parts/alone.js";
import { chatUi, panelIn, pick } from "./parts/chat-proofs.js";
import { InboxWithPanel, LunchPanel, ShapedPanel } from "./parts/chat-stages.js";
import { freshSimulator } from "./parts/simulated.js";

const meta = {
  title: "Chat/HtmlPanel",
  loaders: [freshSimulator],
  decorators: [alone],
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** A page above the message field, which contains React children. */
export const ReactInside: Story = {
  render: () => (
    <Chatbox conversationId="lunch" className="chat-box">
      <LunchPanel />
    </Chatbox>
  ),
  play: async ({ canvasElement }) => {
    const more = await waitFor(() => panelIn(canvasElement).getByRole("button"));
    await userEvent.click(more);
    await waitFor(() => expect(panelIn(canvasElement).getByText("2")).toBeVisible());
  },
};

/** With `conversation`, the panel is visible only in that conversation. */
export const OfOneConversation: Story = {
  render: () => <InboxWithPanel />,
  play: async ({ canvasElement }) => {
    const inbox = await chatUi("Inbox of Alice");
    const frame = () => canvasElement.querySelector("iframe");
    await pick(inbox, /Monday is fine/);
    await waitFor(() => expect(frame()).not.toBeVisible());
    await pick(inbox, /Tell me what you think/);
    await waitFor(() => expect(frame()).toBeVisible());
    await waitFor(() => panelIn(canvasElement).getByText(/shared folder/));
  },
};

/** Changes of `height` and `show` update the panel. Another `url` creates another panel. */
export const Shape: Story = {
  render: () => <ShapedPanel />,
  play: async ({ canvas, canvasElement }) => {
    const frame = () => canvasElement.querySelector("iframe");
    const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
    await waitFor(() => expect(frame()?.clientHeight).toBe(64));
    await press("high");
    await waitFor(() => expect(frame()?.clientHeight).toBe(160));
    await press("hidden");
    await waitFor(() => expect(frame()).not.toBeVisible());
    await press("shown");
    await waitFor(() => expect(frame()).toBeVisible());
    const first = frame();
    await press("another");
    await waitFor(() => expect(frame()?.src).toMatch(/another/));
    await expect(first?.isConnected).toBe(false);
  },
};
