import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent } from "storybook/test";
import { expectStatus, loggedIn } from "./parts/proofs.js";
import { answerWith, freshSimulator, simulatorIn } from "./parts/simulated.js";
import { WatchedSession } from "./parts/watched-session.js";

const meta = { title: "Races/From outside", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

const IMPATIENT = { timeoutMs: 300 };

/** The script does not load in time. When it arrives later, the session continues by itself. */
export const LateScript: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "hanging"),
  render: (_, context) => (
    <WatchedSession simulator={simulatorIn(context)} loading={IMPATIENT}>
      <button type="button" onClick={() => simulatorIn(context).arrive()}>
        The script arrives
      </button>
    </WatchedSession>
  ),
  play: async (context) => {
    const { canvas } = context;
    await expectStatus(canvas, "failed");
    await expect(canvas.getByText("script-timeout")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "The script arrives" }));
    await expectStatus(canvas, "alive");
    await expect(simulatorIn(context).ledger.loads.asked).toBe(1);
  },
};

/** Other code destroys the session. The library does not reopen it until the app retries. */
export const LostSession: Story = {
  render: (_, context) => (
    <WatchedSession simulator={simulatorIn(context)}>
      <button type="button" onClick={() => simulatorIn(context).sessions[0]?.destroy()}>
        Destroy the session
      </button>
    </WatchedSession>
  ),
  play: async (context) => {
    const { canvas } = context;
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Destroy the session" }));
    await expectStatus(canvas, "destroyed");
    await expect(canvas.getByText("Other code destroyed the session.")).toBeVisible();
    await expect(loggedIn(canvas).at(-2)).toBe("alive");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expectStatus(canvas, "alive");
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 2, mostOpen: 1 });
  },
};
