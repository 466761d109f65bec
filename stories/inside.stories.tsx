import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { breaking, withoutPause } from "./parts/breaking.js";
import * as stage from "./parts/in-between.js";
import { expectStatus } from "./parts/proofs.js";
import { SignInAndOut } from "./parts/sign-in-and-out.js";
import { UserSwitch } from "./parts/races-users.js";
import { answerWith, freshSimulator, simulatorIn } from "./parts/simulated.js";
import { expectPassed, expectState } from "./parts/states.js";

const meta = { title: "Session/Inside a status", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

/** `idle`: with `token={null}` the session waits for a token before it opens. */
export const WaitingForCredentials: Story = {
  render: (_, context) => <stage.LateToken simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas } = context;
    await expectStatus(canvas, "idle");
    await expectState("session", "idle.signedIn");
    await expect(canvas.getByText("Waiting for the token.")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "The token arrives" }));
    await expectStatus(canvas, "alive");
    await expect(simulatorIn(context).ledger.sessions.opened).toBe(1);
  },
};

/** `destroying`: Alice's session ends, and Bob's follows. It lasts one macrotask, too short to see. */
export const Reopening: Story = {
  render: (_, context) => <UserSwitch simulator={simulatorIn(context)} />,
  play: async ({ canvas }) => {
    await expectStatus(canvas, "alive");
    await expectPassed("session", "destroying.reopening", () =>
      userEvent.click(canvas.getByRole("button", { name: "Bob" })),
    );
    await expectStatus(canvas, "alive");
  },
};

/** `initializing`: an attempt failed. The next one starts after a pause, which grows with each attempt. */
export const BetweenAttempts: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "blocked"),
  render: (_, context) => <stage.Attempts simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectStatus(context.canvas, "initializing");
    await waitFor(() => expect(simulatorIn(context).ledger.loads.failed).toBeGreaterThan(1));
    await expectState("session", "initializing.backoff");
    await expectStatus(context.canvas, "initializing");
  },
};

/** `syncingUser`: the session opens. This takes time only when another session must close first. */
export const Leasing: Story = {
  render: (_, context) => <SignInAndOut simulator={simulatorIn(context)} />,
  play: async ({ canvas }) => {
    const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
    await expectStatus(canvas, "alive");
    await press("Sign out");
    await expectStatus(canvas, "destroyed");
    await expectPassed("session", "syncingUser.leasing", () => press("Sign in"));
    await expectStatus(canvas, "alive");
  },
};

/** `alive`: Alice changes her name, and the library writes it to the same session. */
export const UpdatingUser: Story = {
  beforeEach: breaking("currentUser.set", { how: "hang" }),
  render: (_, context) => <stage.Rename simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas } = context;
    const { ledger } = simulatorIn(context);
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Rename her" }));
    await expectState("session", "alive.updatingUser");
    await expect(ledger.count("currentUser.set")).toBe(1);
    await expectStatus(canvas, "alive");
    await expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};

/** `syncingUser`: `userId` already names Bob, and the profile is still Alice's. The session waits 5 seconds for it. */
export const LateProfile: Story = {
  render: (_, context) => <stage.AccountSwitch simulator={simulatorIn(context)} />,
  play: async ({ canvas }) => {
    const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
    await expectStatus(canvas, "alive");
    await press("Switch the id");
    await expectState("session", "syncingUser.mismatched");
    await press("Switch the profile");
    await expectStatus(canvas, "alive");
  },
};

/** `alive`: the profile is already Bob's, and `userId` still names Alice. Her session stays open for 5 seconds. */
export const EarlyProfile: Story = {
  render: (_, context) => <stage.AccountSwitch simulator={simulatorIn(context)} />,
  play: async ({ canvas }) => {
    const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
    await expectStatus(canvas, "alive");
    await press("Switch the profile");
    await expectState("session", "alive.mismatched");
    await press("Switch the id");
    await expectStatus(canvas, "alive");
  },
};

/**
 * `failed`: the library makes a background attempt half a minute after the last one. The app sees it
 * only when it succeeds. The pause is a third of a second here.
 */
export const QuietAttempt: Story = {
  beforeEach: withoutPause((context) => answerWith(simulatorIn(context), "blocked")),
  render: (_, context) => <stage.QuietAttempt simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas } = context;
    const { ledger } = simulatorIn(context);
    await expectStatus(canvas, "failed");
    const { asked } = ledger.loads;
    await userEvent.click(canvas.getByRole("button", { name: "Make the script hang" }));
    await waitFor(() => expect(ledger.loads.asked).toBeGreaterThan(asked));
    await expectState("session", "failed.retrying");
    await expectStatus(canvas, "failed");
  },
};
