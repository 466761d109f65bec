import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { chatUi } from "./parts/chat-proofs.js";
import { forRecipe } from "./parts/simulated-entry-points/recipe-simulator.js";
import { asWritten, onAPage } from "./parts/recipe.js";
import { simulatorIn } from "./parts/simulated.js";
import { SignInSwitch } from "./recipes/sign-in-switch.js";
import source from "./recipes/sign-in-switch.tsx?raw";

const meta = {
  title: "Recipes/Sign in and out",
  tags: ["autodocs"],
  loaders: [forRecipe],
  decorators: [onAPage],
  parameters: asWritten(source),
} satisfies Meta;

export default meta;

/** Signs in, switches the user and signs out. The rest of the page keeps its state. */
export const SignInAndOut: StoryObj = {
  render: () => <SignInSwitch />,
  play: async (context) => {
    const { canvas } = context;
    const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
    await userEvent.type(canvas.getByRole("textbox", { name: "Note to self" }), "Milk");
    await press("Sign in as Alice");
    await chatUi("Inbox of Alice");
    await press("Sign in as Bob");
    await chatUi("Inbox of Bob");
    await press("Sign out");
    await expect(await canvas.findByText("Sign in to see your messages.")).toBeVisible();
    await expect(canvas.getByRole("textbox", { name: "Note to self" })).toHaveValue("Milk");
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 2, mostOpen: 1 });
  },
};
