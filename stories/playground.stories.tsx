import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { PlaygroundPage } from "./parts/playground.js";
import { expectStatus } from "./parts/proofs.js";
import { realAppId } from "./parts/real-talk.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Session/Playground",
  loaders: [freshSimulator],
  render: (_, context) => <PlaygroundPage simulator={simulatorIn(context)} />,
} satisfies Meta;

export default meta;

/** A `<Session>` with a button for each event. */
export const Playground: StoryObj = {};

/** Presses the buttons in sequence: sign-out and sign-in, a message, a remount, a failure. */
export const Tour: StoryObj = {
  play: async (context) => {
    if (realAppId) return;
    const { canvas } = context;
    const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
    await expectStatus(canvas, "alive");
    await press("Sign out");
    await expectStatus(canvas, "destroyed");
    await press("Alice");
    await expectStatus(canvas, "alive");
    await press("Message from Bob");
    await expect(await canvas.findByText("3 unread")).toBeVisible();
    await press("Remount with a new key");
    await expectStatus(canvas, "alive");
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 2, mostOpen: 1 });
    await press("Blocked");
    await expectStatus(canvas, "failed");
    await press("Arrives");
    await press("Try again");
    await expectStatus(canvas, "alive");
  },
};
