import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";
import { Session } from "../src/index.js";
import * as race from "./parts/races-mounts.js";
import { expectStatus, loggedIn } from "./parts/proofs.js";
import { SessionCard } from "./parts/session-card.js";
import { answerWith, freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = { title: "Races/Mounts", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

/** StrictMode mounts everything twice. The second mount reuses the session of the first. */
export const InStrictMode: Story = {
  render: (_, context) => <race.InStrictMode simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole("button", { name: "Mount" }));
    await expectStatus(canvas, "alive");
    await expect(loggedIn(canvas).slice(-3)).toEqual(["syncingUser", "alive"]);
    await expect(simulatorIn(context).ledger.sessions.opened).toBe(1);
  },
};

/** A new `key` creates a new `<Session>` and a new machine. It reuses the session that the old one releases. */
export const Remount: Story = {
  render: (_, context) => <race.Remount simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Remount" }));
    await expectStatus(canvas, "alive");
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};

/**
 * When an edit changes a component's hooks, Fast Refresh replaces the component at once. The button
 * does the same, so that a static build can show it too. To see a real Fast Refresh, edit
 * `stories/parts/races-mounts.tsx` while `npm start` runs.
 */
export const FastRefresh: Story = {
  render: (_, context) => <race.FastRefresh simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Save the file" }));
    await waitFor(() => expect(canvas.getAllByText("mount 2").length).toBeGreaterThan(0));
    await expectStatus(canvas, "alive");
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};

/** Two `<Session>`s of one user share one session, which closes after the last one unmounts. */
export const TwoHolders: Story = {
  render: (_, context) => <race.TwoHolders simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expectStatus(canvas, "alive", "First");
    await expectStatus(canvas, "alive", "Second");
    await userEvent.click(canvas.getByRole("button", { name: "Unmount the first" }));
    await expectStatus(canvas, "alive", "Second");
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};

/** Two users on one page, each with their own session. */
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

/** `lingerMs` keeps the session for a minute after its last holder. A component that mounts in that time reuses it. */
export const Lingering: Story = {
  render: (_, context) => <race.ComesBack simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    const { ledger } = simulatorIn(context);
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Leave the page" }));
    await expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
    await userEvent.click(canvas.getByRole("button", { name: "Come back" }));
    await expectStatus(canvas, "alive");
    await expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};

/** The component unmounts before the script loads. When the script arrives, no session opens. */
export const UnmountWhileLoading: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "hanging"),
  render: (_, context) => <race.LeavesEarly simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    const { ledger } = simulatorIn(context);
    await expectStatus(canvas, "initializing");
    await userEvent.click(canvas.getByRole("button", { name: "Unmount" }));
    await userEvent.click(canvas.getByRole("button", { name: "The script arrives" }));
    await waitFor(() => expect(ledger.loads.arrived).toBe(1));
    await expect(ledger.sessions.opened).toBe(0);
  },
};

/** A controller created outside React, which outlives the trees that use it. */
export const AdoptedController: Story = {
  render: (_, context) => <race.Adopted simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    const { ledger } = simulatorIn(context);
    const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
    await expectStatus(canvas, "alive");
    await press("Unmount the tree");
    await expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
    await press("Mount another");
    await expectStatus(canvas, "alive");
    await expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};
