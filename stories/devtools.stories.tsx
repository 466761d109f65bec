import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { ChatWith, DevtoolsApp, WithSession } from "./parts/devtools-app.js";
import {
  devtools,
  expectLit,
  expectText,
  expectWholeChart,
  leftAt,
  onFirstVisit,
} from "./parts/devtools-proofs.js";
import { remains } from "./parts/proofs.js";
import { answerWith, freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = {
  title: "Devtools",
  loaders: [freshSimulator],
  beforeEach: onFirstVisit,
} satisfies Meta;

export default meta;

type Story = StoryObj;

const press = (name: string | RegExp) => userEvent.click(devtools().getByRole("button", { name }));

const narrow = { viewport: { value: "mobile1", isRotated: false } };

/** A button in the corner shows the status and opens the panel. */
export const Closed: Story = {
  render: (_, context) => <DevtoolsApp simulator={simulatorIn(context)} initialIsOpen={false} />,
  play: async () => {
    const launcher = await waitFor(() => devtools().getByRole("button", { name: /alive/ }));
    await expect(launcher).toHaveAttribute("aria-expanded", "false");
  },
};

/** The session in its chart: its state, the last transition, and its events. */
export const Open: Story = {
  render: (_, context) => <DevtoolsApp simulator={simulatorIn(context)} />,
  play: async () => {
    await expectLit("alive.synced");
    await expectText("session.leased");
  },
};

/** "Fit" shows the whole chart, and "Legend" explains its signs. */
export const Fitted: Story = {
  ...Open,
  beforeEach: leftAt({ size: 700 }),
  play: async () => {
    await expectLit("alive.synced");
    await press("Fit");
    await userEvent.click(devtools().getByText("Legend"));
    await waitFor(expectWholeChart);
  },
};

/** The dark theme. */
export const Dark: Story = {
  ...Open,
  render: (_, context) => <DevtoolsApp simulator={simulatorIn(context)} theme="dark" />,
};

/** Docked on the right of a wide page. */
export const AtTheRight: Story = { ...Open, beforeEach: leftAt({ dock: "right" }) };

/** On a small screen the parts are below each other. */
export const Narrow: Story = { ...Open, globals: narrow };

/** Each session with its chat UIs, and the holders of each session. */
export const SeveralSessions: Story = {
  render: (_, context) => {
    const simulator = simulatorIn(context);
    return (
      <DevtoolsApp simulator={simulator}>
        <WithSession simulator={simulator} userId="bob">
          <ChatWith conversationId="planning" />
        </WithSession>
        <WithSession simulator={simulator} userId="alice" label="Alice, elsewhere" />
      </DevtoolsApp>
    );
  },
  play: async () => {
    await waitFor(() =>
      expect(devtools().getAllByRole("button", { name: /alive/ })).toHaveLength(3),
    );
    await userEvent.click(devtools().getByRole("tab", { name: /^Leases/ }));
    await expectText(/held by 2/);
    await press(/^Chatbox of planning/);
    await expectLit("mounted.attached");
  },
};

/** The script is blocked. The panel shows the error, and `retry` among the events that the state accepts. */
export const WithFailures: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "blocked"),
  render: (_, context) => <DevtoolsApp simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectLit("failed");
    await userEvent.click(devtools().getByRole("tab", { name: /^Errors/ }));
    await expectText("script-blocked");
    await remains(() => expectLit("failed"));
    answerWith(simulatorIn(context), "ok"); // so that a press on "retry" succeeds
  },
};

export const WithFailuresHeals: Story = {
  ...WithFailures,
  tags: ["test-only", "!dev", "!autodocs"],
  play: async (context) => {
    await expectLit("failed");
    answerWith(simulatorIn(context), "ok");
    await press("retry");
    await expectLit("alive");
  },
};

/** Buttons sign out, switch the user, destroy the session and simulate a failure, and return to the app's props. */
export const Provoking: Story = {
  render: (_, context) => <DevtoolsApp simulator={simulatorIn(context)} />,
  play: async () => {
    await expectLit("alive");
    await press("Sign out");
    await expectLit("destroyed");
    await press("Back to the app's props");
    await expectLit("alive");
    await press("Destroy");
    await expectLit("destroyed");
    await press("retry");
    await expectLit("alive");
    await press("Fail");
    await expectLit("failed");
  },
};
