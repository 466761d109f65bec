import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { chatUi } from "./parts/chat-proofs.js";
import { Guide } from "./parts/guide.js";
import { expectStatus } from "./parts/proofs.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Start here",
  loaders: [freshSimulator],
  render: (_, context) => <Guide simulator={simulatorIn(context)} />,
} satisfies Meta;

export default meta;

/** A chat to try, and the seven states of its session with their meaning. The chat is simulated: no account is needed. */
export const TheLifeOfASession: StoryObj = {};

/** The chat follows the buttons: a sign-out, a user switch, a blocked script and its return. */
export const Disturbed: StoryObj = {
  tags: ["test-only", "!dev", "!autodocs"],
  play: async ({ canvas }) => {
    const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
    await chatUi("Chatbox of Alice");
    await press("Switch to Bob");
    await chatUi("Chatbox of Bob");
    await press("Block the script");
    await expectStatus(canvas, "failed");
    await expect(canvas.getByText("script-blocked")).toBeVisible();
    await press("Unblock the script");
    await chatUi("Chatbox of Bob");
    await press("Sign out");
    await expectStatus(canvas, "destroyed");
  },
};

/** The page follows the session until the reader selects a state. */
export const ReadingAlong: StoryObj = {
  play: async ({ canvas }) => {
    const reader = within(canvas.getByRole("region", { name: "States" }));
    const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
    const reads = (status: string) =>
      expect(reader.findByRole("heading", { name: status })).resolves.toBeVisible();
    await expectStatus(canvas, "alive");
    await reads("alive");
    await press("Sign out");
    await reads("destroyed");
    await press("idle");
    await reads("idle");
    await press("Sign in");
    await expectStatus(canvas, "alive");
    await reads("idle");
    await press("Follow the session");
    await reads("alive");
    await press("Other code destroys it");
    await expect(await canvas.findByText("session-lost")).toBeVisible();
  },
};
