import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { breaking } from "./parts/breaking.js";
import { FailingApp } from "./parts/failing-app.js";
import { proves } from "./parts/failure-proofs.js";
import { answerWith, freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = { title: "Failures/Loading", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

/** Three attempts fail within a second, and chat is unavailable. "Try again" starts another attempt. */
export const ScriptBlocked: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "blocked"),
  render: (_, context) => <FailingApp simulator={simulatorIn(context)} />,
  play: proves("script-blocked", {
    says: "TalkJS's script could not be loaded, at any of the attempts.",
    well: (context) => expect(simulatorIn(context).ledger.loads.asked).toBe(4),
  }),
};

const IMPATIENT = { userId: "alice", loading: { timeoutMs: 300 } };

/** The script does not load in time. If it arrives later, the session continues by itself. */
export const ScriptTimeout: Story = {
  beforeEach: (context) => answerWith(simulatorIn(context), "hanging"),
  render: (_, context) => <FailingApp simulator={simulatorIn(context)} session={IMPATIENT} />,
  play: proves("script-timeout", {
    says: "TalkJS's script did not load within `loading.timeoutMs` (10 seconds by default).",
    cure: ["Fix the cause"],
  }),
};

/** The app's `sdk` function fails. */
export const SdkFailed: Story = {
  beforeEach: breaking("load"),
  render: (_, context) => <FailingApp simulator={simulatorIn(context)} />,
  play: proves("sdk-failed", {
    says: "The TalkJS SDK could not be prepared: the import of `talkjs` failed, your `sdk` rejected, or its value is not the `Talk` object.",
  }),
};
