import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { chatUi, pick } from "./parts/chat-proofs.js";
import { forRecipe } from "./parts/simulated-entry-points/recipe-simulator.js";
import { asWritten, onAPage } from "./parts/recipe.js";
import { simulatorIn } from "./parts/simulated.js";
import { Page } from "./recipes/unread-badge.js";
import source from "./recipes/unread-badge.tsx?raw";

const meta = {
  title: "Recipes/Unread badge",
  tags: ["autodocs"],
  loaders: [forRecipe],
  decorators: [onAPage],
  parameters: asWritten(source),
} satisfies Meta;

export default meta;

/** A message from Bob raises the count in the badge and in the title, until the conversation is opened. */
export const BadgeAndTitle: StoryObj = {
  render: () => <Page userId="alice" />,
  play: async (context) => {
    const { canvas } = context;
    const inbox = await chatUi("Inbox of Alice");
    const says = (text: string) =>
      waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent(text));
    await says("2 unread");
    simulatorIn(context).say({ from: "bob", conversationId: "lunch", text: "Are you hungry?" });
    await says("3 unread");
    await expect(document.title).toBe("(3) Lamps and more");
    await pick(inbox, /Are you hungry/);
    await says("2 unread");
    await pick(inbox, /Tell me what you think/);
    await waitFor(() => expect(canvas.queryByRole("status")).toBeNull());
    await expect(document.title).toBe("Lamps and more");
  },
};
