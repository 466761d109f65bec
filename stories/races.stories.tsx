import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { Session } from "../src/index.js";
import * as recipe from "./parts/recipes.js";
import { expectStatus, loggedIn } from "./parts/proofs.js";
import { SessionCard } from "./parts/session-card.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = { title: "Session/Races", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

/** StrictMode mounts everything twice. The second mount comes back to the session of the first. */
export const InStrictMode: Story = {
  render: (_, context) => <recipe.InStrictMode simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole("button", { name: "Mount" }));
    await expectStatus(canvas, "alive");
    await expect(loggedIn(canvas).slice(-3)).toEqual(["alive", "destroying", "alive"]);
    await expect(simulatorIn(context).ledger.sessions.opened).toBe(1);
  },
};

/** A new key is a new `<Session>` and a new machine, on the session that the old one was leaving. */
export const Remount: Story = {
  render: (_, context) => <recipe.Remount simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Remount" }));
    await expectStatus(canvas, "alive");
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};

/** Alice, Bob, Alice, in one tick: Alice keeps the session she had, and Bob's is never opened. */
export const ThereAndBack: Story = {
  render: (_, context) => <recipe.UserSwitch simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Alice → Bob → Alice" }));
    await expectStatus(canvas, "alive");
    await expect(canvas.getByText("Alice")).toBeVisible();
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};

/** Bob's session opens when Alice's is closed, and shows nothing of hers. */
export const UserSwitch: Story = {
  render: (_, context) => <recipe.UserSwitch simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expect(await canvas.findByText("2 unread")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Bob" }));
    await expect(await canvas.findByText("0 unread")).toBeVisible();
    await expect(loggedIn(canvas)).toContain("destroying");
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 2, mostOpen: 1 });
  },
};

/** Two `<Session>`s of one user share one session, which lives until the last is gone. */
export const TwoHolders: Story = {
  render: (_, context) => <recipe.TwoHolders simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expectStatus(canvas, "alive", "First");
    await expectStatus(canvas, "alive", "Second");
    await userEvent.click(canvas.getByRole("button", { name: "Unmount the first" }));
    await expectStatus(canvas, "alive", "Second");
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};

/** Two users on one page, each with a session. */
export const SideBySide: Story = {
  render: (_, context) => (
    <div className="side-by-side">
      {["alice", "bob"].map((id) => (
        <Session key={id} sdk={simulatorIn(context).load} appId="app" userId={id}>
          <SessionCard label={`Session of ${id}`} />
        </Session>
      ))}
    </div>
  ),
  play: async (context) => {
    await expectStatus(context.canvas, "alive", "Session of alice");
    await expectStatus(context.canvas, "alive", "Session of bob");
    await expect(simulatorIn(context).ledger.sessions.open).toBe(2);
  },
};

/** `token={null}` announces a token: the session waits for it instead of opening without. */
export const WaitingForCredentials: Story = {
  render: (_, context) => <recipe.LateToken simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expectStatus(canvas, "idle");
    await expect(canvas.getByText("The token is on its way.")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "The token arrives" }));
    await expectStatus(canvas, "alive");
    await expect(simulatorIn(context).ledger.sessions.opened).toBe(1);
  },
};
