import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { Session } from "../src/index.js";
import { heldUntilPressed, holdTimeouts } from "./parts/hold-time.js";
import { SignInAndOut } from "./parts/sign-in-and-out.js";
import { expectStatus, remains } from "./parts/proofs.js";
import { SessionCard } from "./parts/session-card.js";
import { answerWith, freshSimulator, simulatorIn } from "./parts/simulated.js";
import { expectState } from "./parts/states.js";

const meta = { title: "Session/Status", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

/** No user is signed in: no session, no script, no error. */
export const Idle: Story = {
  render: (_, context) => (
    <Session sdk={simulatorIn(context).load} appId="app" userId={null}>
      <SessionCard />
    </Session>
  ),
  play: async (context) => {
    await expectStatus(context.canvas, "idle");
    await expectState("session", "idle.signedOut");
    await expect(simulatorIn(context).ledger.loads.asked).toBe(0);
  },
};

const PATIENT = { timeoutMs: 600_000 };

/** TalkJS's script is loading. */
export const Initializing: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "hanging"),
  render: (_, context) => (
    <Session sdk={simulatorIn(context).load} appId="app" userId="alice" loading={PATIENT}>
      <SessionCard />
    </Session>
  ),
  play: async ({ canvas }) => {
    await expectStatus(canvas, "initializing");
    await expectState("session", "initializing.loading");
  },
};

const neverSettles = () => new Promise<null>(() => undefined);

/** The app's server is resolving the user. After 15 seconds the session fails; here the timeout is off. */
export const SyncingUser: Story = {
  beforeEach: holdTimeouts,
  render: (_, context) => (
    <Session sdk={simulatorIn(context).load} appId="app" userId="alice" syncUser={neverSettles}>
      <SessionCard />
    </Session>
  ),
  play: async ({ canvas }) => {
    await expectStatus(canvas, "syncingUser");
    await expectState("session", "syncingUser.resolving");
  },
};

/** The session is alive, and its unreads are known. */
export const Alive: Story = {
  render: (_, context) => (
    <Session sdk={simulatorIn(context).load} appId="app" userId="alice">
      <SessionCard />
    </Session>
  ),
  play: async ({ canvas }) => {
    await expectStatus(canvas, "alive");
    await expectState("session", "alive.synced");
    await expect(await canvas.findByText("2 unread")).toBeVisible();
  },
};

/** After a sign-out. Chat UIs are destroyed, and the session ends one macrotask later. The story holds it until then. */
export const Destroying: Story = {
  ...heldUntilPressed,
  render: (_, context) => <SignInAndOut simulator={simulatorIn(context)} />,
  play: async ({ canvas, userEvent }) => {
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Sign out" }));
    await expectState("session", "destroying.ending");
    await remains(() => expectStatus(canvas, "destroying"));
  },
};

/** After a sign-out. The session is closed, and its children stay mounted. */
export const Destroyed: Story = {
  render: (_, context) => <SignInAndOut simulator={simulatorIn(context)} />,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expectStatus(canvas, "alive");
    await userEvent.click(canvas.getByRole("button", { name: "Sign out" }));
    await expectStatus(canvas, "destroyed");
    await expectState("session", "destroyed");
    await expect(simulatorIn(context).sessions).toHaveLength(0);
  },
};

const noted = () => undefined;

/** The script is blocked. After three attempts the state has an error with a code, and `retry`. */
export const Failed: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "blocked"),
  render: (_, context) => (
    <Session sdk={simulatorIn(context).load} appId="app" userId="alice" onError={noted}>
      <SessionCard />
    </Session>
  ),
  play: async (context) => {
    await expectStatus(context.canvas, "failed");
    await expectState("session", "failed.waiting");
    await expect(simulatorIn(context).ledger.loads.failed).toBe(3);
    await expect(context.canvas.getByText("script-blocked")).toBeVisible();
    await expect(context.canvas.getByRole("button", { name: "Try again" })).toBeEnabled();
  },
};
