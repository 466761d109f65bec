import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { chatUi } from "./parts/chat-proofs.js";
import { forRecipe } from "./parts/simulated-entry-points/recipe-simulator.js";
import { remains } from "./parts/proofs.js";
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

/** `<SessionPending>` shows that the chat is loading, also to screen readers. */
export const Pending: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "hanging"),
  play: async ({ canvas }) => {
    await canvas.findByRole("status");
    await remains(() =>
      expect(canvas.getByRole("status")).toHaveTextContent("Connecting to the chat…"),
    );
  },
};

export const PendingEnds: Story = {
  ...Pending,
  tags: ["test-only", "!dev", "!autodocs"],
  play: async (context) => {
    await context.canvas.findByRole("status");
    answerWith(simulatorIn(context), "ok");
    await chatUi("Inbox of Alice");
    await waitFor(() => expect(context.canvas.queryByRole("status")).toBeNull());
  },
};

/** `<SessionFailed>` shows a message for users and a retry button. */
export const Failed: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "blocked"),
  play: async (context) => {
    const { canvas } = context;
    await canvas.findByRole("alert");
    await remains(() =>
      expect(canvas.getByRole("alert")).toHaveTextContent("Chat could not be loaded."),
    );
    answerWith(simulatorIn(context), "ok"); // so that a press on "Try again" succeeds
  },
};

export const FailedEnds: Story = {
  ...Failed,
  tags: ["test-only", "!dev", "!autodocs"],
  play: async (context) => {
    const { canvas } = context;
    await canvas.findByRole("alert");
    answerWith(simulatorIn(context), "ok");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await chatUi("Inbox of Alice");
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
};

/** The app retries by itself when the user returns to the page. */
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
