import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { breaking, withoutPause } from "./parts/breaking.js";
import { heldUntilPressed, holdTimeouts } from "./parts/hold-time.js";
import * as stage from "./parts/in-between.js";
import { expectStatus, remains } from "./parts/proofs.js";
import { UserSwitch } from "./parts/races-users.js";
import { answerWith, freshSimulator, simulatorIn } from "./parts/simulated.js";
import { expectState } from "./parts/states.js";

const meta = { title: "Session/Inside a status", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

/** `idle`: with `token={null}` the session waits for a token before it opens. */
export const WaitingForCredentials: Story = {
  render: (_, context) => <stage.LateToken simulator={simulatorIn(context)} />,
  play: async ({ canvas }) => {
    await expectStatus(canvas, "idle");
    await expectState("session", "idle.signedIn");
    await remains(() => expect(canvas.getByText("Waiting for the token.")).toBeVisible());
  },
};

/** `destroying`: Alice's session ends, and Bob's follows one macrotask later. The story holds the state until then. */
export const Reopening: Story = {
  ...heldUntilPressed,
  render: (_, context) => <UserSwitch simulator={simulatorIn(context)} />,
  play: async ({ canvas }) => {
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Bob" }));
    await expectState("session", "destroying.reopening");
    await remains(() => expectStatus(canvas, "destroying"));
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

/** `syncingUser`: Bob's session opens. This takes time only while another session closes, here Alice's. */
export const Leasing: Story = {
  ...heldUntilPressed,
  render: (_, context) => <stage.OneAfterTheOther simulator={simulatorIn(context)} />,
  play: async ({ canvas }) => {
    await expectStatus(canvas, "alive", "Alice's session");
    await userEvent.click(canvas.getByRole("button", { name: "Sign out Alice, sign in Bob" }));
    await expectState("session", "syncingUser.leasing");
    await remains(() => expectStatus(canvas, "syncingUser", "Bob's session"));
  },
};

/** `alive`: Alice changes her name, and the library writes it to the same session. TalkJS confirms when you press the button. */
export const UpdatingUser: Story = {
  beforeEach: [breaking("currentUser.set", { how: "hang" }), holdTimeouts],
  render: (_, context) => <stage.Rename simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas } = context;
    const { ledger } = simulatorIn(context);
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Rename her" }));
    await expectState("session", "alive.updatingUser");
    await expect(ledger.count("currentUser.set")).toBe(1);
    await remains(() => expectState("session", "alive.updatingUser"));
    await expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};

/** `syncingUser`: `userId` already names Bob, and the profile is still Alice's. The session waits 5 seconds for it; here the timeout is off. */
export const LateProfile: Story = {
  beforeEach: holdTimeouts,
  render: (_, context) => <stage.AccountSwitch simulator={simulatorIn(context)} />,
  play: async ({ canvas }) => {
    const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
    await expectStatus(canvas, "alive");
    await press("Switch the id");
    await remains(() => expectState("session", "syncingUser.mismatched"));
  },
};

/** `alive`: the profile is already Bob's, and `userId` still names Alice. Her session stays open for 5 seconds; here the timeout is off. */
export const EarlyProfile: Story = {
  beforeEach: holdTimeouts,
  render: (_, context) => <stage.AccountSwitch simulator={simulatorIn(context)} />,
  play: async ({ canvas }) => {
    const press = (name: string) => userEvent.click(canvas.getByRole("button", { name }));
    await expectStatus(canvas, "alive");
    await press("Switch the profile");
    await remains(() => expectState("session", "alive.mismatched"));
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
