import type { Meta, StoryContext, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import * as race from "./parts/races-users.js";
import { expectStatus, loggedIn } from "./parts/proofs.js";
import { answerWith, freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = { title: "Races/Users", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

const press = ({ canvas }: StoryContext, name: string) =>
  userEvent.click(canvas.getByRole("button", { name }));

/** Alice, Bob, Alice in one tick: Alice keeps her session, and Bob's session never opens. */
export const ThereAndBack: Story = {
  render: (_, context) => <race.UserSwitch simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas } = context;
    await expectStatus(canvas, "alive");
    await press(context, "Alice → Bob → Alice");
    await expectStatus(canvas, "alive");
    await expect(canvas.getByText("Alice")).toBeVisible();
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};

/** Bob's session opens after Alice's is closed, and shows none of her data. */
export const UserSwitch: Story = {
  render: (_, context) => <race.UserSwitch simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas } = context;
    await expect(await canvas.findByText("2 unread")).toBeVisible();
    await press(context, "Bob");
    await expect(await canvas.findByText("0 unread")).toBeVisible();
    await expect(loggedIn(canvas)).toContain("destroying");
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 2, mostOpen: 1 });
  },
};

/** The app switches to Bob while its server resolves Alice. The late response for Alice is ignored. */
export const SwitchWhileSettling: Story = {
  render: (_, context) => <race.SwitchWhileSettling simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas } = context;
    await expectStatus(canvas, "syncingUser");
    await press(context, "Switch to Bob");
    await press(context, "The server answers for Alice");
    await expectStatus(canvas, "syncingUser");
    await press(context, "The server answers for Bob");
    await expectStatus(canvas, "alive");
    await expect(canvas.getByText("Bob")).toBeVisible();
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};

/** The user signs out while the server resolves the user. The late response is ignored. */
export const SignOutWhileSettling: Story = {
  render: (_, context) => <race.SwitchWhileSettling simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas } = context;
    await expectStatus(canvas, "syncingUser");
    await press(context, "Sign out");
    await expectStatus(canvas, "idle");
    await press(context, "The server answers for Alice");
    await expectStatus(canvas, "idle");
    await expect(simulatorIn(context).ledger.sessions.opened).toBe(0);
  },
};

/** The user signs out while the script loads. When the script arrives, no session opens until a user signs in. */
export const SignOutWhileLoading: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "hanging"),
  render: (_, context) => <race.SignOutWhileLoading simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas } = context;
    const { ledger } = simulatorIn(context);
    await expectStatus(canvas, "initializing");
    await press(context, "Sign out");
    await expectStatus(canvas, "idle");
    await press(context, "The script arrives");
    await waitFor(() => expect(ledger.loads.arrived).toBe(1));
    await expect(ledger.sessions.opened).toBe(0);
    await press(context, "Sign in");
    await expectStatus(canvas, "alive");
    await expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};
