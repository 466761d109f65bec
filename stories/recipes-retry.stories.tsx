import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { chatUi } from "./parts/chat-proofs.js";
import { forRecipe } from "./parts/doors/in-use.js";
import { asWritten, onAPage } from "./parts/recipe.js";
import { answerWith, simulatorIn } from "./parts/simulated.js";
import { Messages } from "./recipes/retry-on-failure.js";
import source from "./recipes/retry-on-failure.tsx?raw";

const meta = {
  title: "Recipes/Retry on failure",
  tags: ["autodocs"],
  loaders: [forRecipe],
  decorators: [onAPage],
  parameters: asWritten(source),
  render: () => <Messages userId="alice" report={() => undefined} />,
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** `<SessionPending>` says that chat is coming, to a screen reader too. */
export const Pending: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "hanging"),
  play: async (context) => {
    const { canvas } = context;
    await expect(await canvas.findByRole("status")).toHaveTextContent("Connecting to the chat…");
    answerWith(simulatorIn(context), "ok");
    await chatUi("Inbox of Alice");
    await waitFor(() => expect(canvas.queryByRole("status")).toBeNull());
  },
};

/** `<SessionFailed>` says that it is not, in words for people, and how to try again. */
export const Failed: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "blocked"),
  play: async (context) => {
    const { canvas } = context;
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Chat could not be loaded.");
    answerWith(simulatorIn(context), "ok");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await chatUi("Inbox of Alice");
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
};

/** A retry of the app's own: whenever the person comes back to the page. */
export const RetryOnReturn: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "blocked"),
  play: async (context) => {
    await context.canvas.findByRole("alert");
    answerWith(simulatorIn(context), "ok");
    window.dispatchEvent(new Event("focus"));
    await chatUi("Inbox of Alice");
    await expect(context.canvas.queryByRole("alert")).toBeNull();
  },
};
