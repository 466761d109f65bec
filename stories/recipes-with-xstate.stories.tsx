import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { withoutPause } from "./parts/breaking.js";
import { chatUi } from "./parts/chat-proofs.js";
import { forRecipe } from "./parts/simulated-entry-points/recipe-simulator.js";
import { asWritten, onAPage } from "./parts/recipe.js";
import { answerWith, simulatorIn } from "./parts/simulated.js";
import { Messages } from "./recipes/with-xstate.js";
import source from "./recipes/with-xstate.tsx?raw";

const meta = {
  title: "Recipes/With XState",
  tags: ["autodocs"],
  loaders: [forRecipe],
  decorators: [onAPage],
  parameters: asWritten(source),
  render: () => <Messages userId="alice" report={() => undefined} />,
} satisfies Meta;

export default meta;

type Story = StoryObj;

/** `useSelector` counts the attempts while they happen. A retry starts at one. */
export const Attempts: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "blocked"),
  play: async (context) => {
    const { canvas } = context;
    const says = (text: string) => canvas.findByText(text, { exact: false });
    await says("attempt 2");
    await says("attempt 3");
    await says("No chat after 3 attempts.");
    answerWith(simulatorIn(context), "ok");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await chatUi("Inbox of Alice");
    await waitFor(() => expect(canvas.getByRole("status")).toBeEmptyDOMElement());
  },
};

/** A background retry changes no status, and the actor shows it. The pause of half a minute is shorter here. */
export const QuietRetry: Story = {
  beforeEach: withoutPause((context) => answerWith(simulatorIn(context), "blocked")),
  play: async (context) => {
    const { canvas } = context;
    await canvas.findByText("No chat after 3 attempts.");
    answerWith(simulatorIn(context), "hanging");
    await canvas.findByText("Trying once more…");
    answerWith(simulatorIn(context), "ok");
    await chatUi("Inbox of Alice");
  },
};
