import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { DestroyedFromOutside } from "./parts/destroyed-from-outside.js";
import { expectStatus, loggedIn } from "./parts/proofs.js";
import { answerWith, freshSimulator, simulatorIn } from "./parts/simulated.js";
import { WatchedSession } from "./parts/watched-session.js";

const meta = { title: "Session/Recovery", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

/** The script is blocked; once it is allowed, "Try again" brings the session to life. */
export const BlockedAndRetried: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "blocked"),
  render: (_, context) => (
    <WatchedSession simulator={simulatorIn(context)}>
      <button type="button" onClick={() => answerWith(simulatorIn(context), "ok")}>
        Allow the script
      </button>
    </WatchedSession>
  ),
  play: async ({ canvas, userEvent }) => {
    await expectStatus(canvas, "failed");
    await userEvent.click(canvas.getByRole("button", { name: "Allow the script" }));
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expectStatus(canvas, "alive");
  },
};

const IMPATIENT = { timeoutMs: 300 };

/** The script takes longer than allowed. When it comes after all, the session heals by itself. */
export const LateScript: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "hanging"),
  render: (_, context) => (
    <WatchedSession simulator={simulatorIn(context)} loading={IMPATIENT}>
      <button type="button" onClick={() => simulatorIn(context).arrive()}>
        The script arrives
      </button>
    </WatchedSession>
  ),
  play: async ({ canvas, userEvent }) => {
    await expectStatus(canvas, "failed");
    await expect(canvas.getByText("script-timeout")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "The script arrives" }));
    await expectStatus(canvas, "alive");
  },
};

/** Other code destroys the session. It is not fought: a person, or another user, brings one back. */
export const Lost: Story = {
  render: (_, context) => <DestroyedFromOutside simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Destroy from outside" }));
    await expectStatus(canvas, "destroyed");
    await expect(canvas.getByText("session-lost")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expectStatus(canvas, "alive");
    await expect(loggedIn(canvas)).not.toContain("destroying");
  },
};
