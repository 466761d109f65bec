import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { Guide } from "./parts/guide.js";
import { expectStatus } from "./parts/proofs.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Start here",
  loaders: [freshSimulator],
  render: (_, context) => <Guide simulator={simulatorIn(context)} />,
} satisfies Meta;

export default meta;

/** The seven states with their meaning, and a session to try them. */
export const TheLifeOfASession: StoryObj = {};

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
