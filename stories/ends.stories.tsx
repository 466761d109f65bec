import type { Meta, StoryContext, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import * as chat from "./chat-status.stories.js";
import * as inside from "./inside.stories.js";
import { chatUi } from "./parts/chat-proofs.js";
import { LET_IT_END } from "./parts/hold-time.js";
import { expectStatus } from "./parts/proofs.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";
import * as status from "./status.stories.js";

/** Tests of the ends of states. The list of stories shows the states themselves, which stay on the page. */
const meta = {
  title: "Session/Ends",
  tags: ["test-only", "!dev", "!autodocs"],
  loaders: [freshSimulator],
  parameters: { a11y: { test: "off" } }, // the states themselves are checked
} satisfies Meta;

export default meta;

type Check = (context: StoryContext) => unknown;

/** Plays a story, presses buttons, and expects what follows. */
const then = (story: StoryObj, names: readonly string[], check: Check): StoryObj => ({
  ...story,
  play: async (context) => {
    await story.play?.(context);
    for (const name of names) await userEvent.click(context.canvas.getByRole("button", { name }));
    await check(context);
  },
});

const isAlive: Check = ({ canvas }) => expectStatus(canvas, "alive");

/** At no time were two sessions live. */
const isAliveAlone: Check = async (context) => {
  await isAlive(context);
  await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 2, mostOpen: 1 });
};

const isChatShown: Check = async (context) => {
  await chatUi("Chatbox of Alice");
  await waitFor(() => expect(simulatorIn(context).ledger.boxes.open).toBe(1));
};

export const WaitingForCredentialsEnds = then(
  inside.WaitingForCredentials,
  ["The token arrives"],
  isAlive,
);
export const UpdatingUserEnds = then(inside.UpdatingUser, ["TalkJS confirms"], isAlive);
export const LateProfileEnds = then(inside.LateProfile, ["Switch the profile"], isAlive);
export const EarlyProfileEnds = then(inside.EarlyProfile, ["Switch the id"], isAlive);
export const ReopeningEnds = then(inside.Reopening, [LET_IT_END], isAliveAlone);
export const LeasingEnds = then(inside.Leasing, [LET_IT_END], async (context) => {
  await expectStatus(context.canvas, "alive", "Bob's session");
  await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 2, mostOpen: 1 });
});
export const DestroyingEnds = then(status.Destroying, [LET_IT_END], ({ canvas }) =>
  expectStatus(canvas, "destroyed"),
);
export const ChatFailedEnds = then(chat.Failed, ["Fix the cause", "Try again"], isChatShown);
export const ChatFailedWaitingEnds = then(chat.FailedWaiting, ["Fix the cause"], isChatShown);
export const ChatLeavingEnds = then(chat.Leaving, [LET_IT_END], async (context) => {
  await waitFor(() => expect(simulatorIn(context).ledger.boxes.open).toBe(0));
  await userEvent.click(context.canvas.getByRole("button", { name: "Show it" }));
  await isChatShown(context);
});
