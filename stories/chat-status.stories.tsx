import type { Meta, StoryContext, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { breaking, hurried } from "./parts/breaking.js";
import { ComesAndGoes, LeavesThePage, PutRight, SignsInAndOut } from "./parts/chat-life.js";
import { chatUi } from "./parts/chat-proofs.js";
import { heldUntilPressed, holdTimeouts } from "./parts/hold-time.js";
import { passing } from "./parts/passage.js";
import { expectStatus, remains } from "./parts/proofs.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";
import { expectPassed, expectState } from "./parts/states.js";
import { WatchedChat } from "./parts/watched-chat.js";

const meta = { title: "Chat/Status", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

const press = ({ canvas }: StoryContext, name: string) =>
  userEvent.click(canvas.getByRole("button", { name }));

const expectChat = ({ canvas }: StoryContext, status: Parameters<typeof expectStatus>[1]) =>
  expectStatus(canvas, status, "Chat UI");

/** The page lists the state, and highlights it. */
const expectListed = ({ canvas }: StoryContext, state: string) =>
  waitFor(() =>
    expect(
      within(canvas.getByRole("region", { name: "Passage" })).getAllByRole("listitem", {
        current: true,
      })[0],
    ).toHaveTextContent(state),
  );

/** The chat UI has an element, and there is no session. */
export const Idle: Story = {
  render: (_, context) => <SignsInAndOut simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectChat(context, "idle");
    await expectState("chatView", "idle");
    await expect(simulatorIn(context).ledger.boxes.opened).toBe(0);
  },
};

/** Lasts one microtask, in which the settings are applied. Nothing can hold it, so the page lists the states that the chart passed. */
export const Creating: Story = {
  decorators: [passing("chatView", "creating")],
  render: (_, context) => <SignsInAndOut simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectState("chatView", "idle");
    await expectPassed("chatView", "creating", () => press(context, "Sign in"));
    await expectListed(context, "creating");
  },
};

/** TalkJS is mounting the chat UI and does not finish. After fifteen seconds the state is `failed`; here the timeout is off. */
export const Mounting: Story = {
  beforeEach: [breaking("mount", { how: "hang" }), holdTimeouts],
  render: (_, context) => <PutRight simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectChat(context, "mounting");
    await remains(() => expectState("chatView", "mounting"));
  },
};

/** The chat UI is mounted and visible. */
export const Mounted: Story = {
  render: (_, context) => <WatchedChat simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectChat(context, "mounted");
    await expectState("chatView", "mounted.attached");
    await expect(await chatUi("Chatbox of Alice: Planning")).toBeVisible();
  },
};

/**
 * An `<Activity>` hides the chat UI, and React cleans up its effects. StrictMode and Suspense run the
 * effects again at once, so the machine waits one macrotask before it destroys the chat UI. The story holds
 * the state until then.
 */
export const Leaving: Story = {
  ...heldUntilPressed,
  render: (_, context) => <ComesAndGoes simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectChat(context, "mounted");
    await press(context, "Hide it");
    await remains(() => expectState("chatView", "mounted.detaching"));
    await expect(simulatorIn(context).ledger.boxes.open).toBe(1);
  },
};

/**
 * After a sign-out, the chat UI is destroyed before its session. The state has no duration. It leads to
 * `idle` while the component stays mounted. The page lists the states that the chart passed.
 */
export const Destroying: Story = {
  decorators: [passing("chatView", "destroying")],
  render: (_, context) => <SignsInAndOut simulator={simulatorIn(context)} />,
  play: async (context) => {
    await press(context, "Sign in");
    await expectChat(context, "mounted");
    await expectPassed("chatView", "destroying", () => press(context, "Sign out"));
    await expectListed(context, "destroying");
    const { boxes, deadCalls } = simulatorIn(context).ledger;
    await expect(boxes).toMatchObject({ opened: 1, open: 0 });
    await expect(deadCalls).toEqual([]);
  },
};

/** After an unmount. The chat UI is destroyed before its element is removed. */
export const Destroyed: Story = {
  render: (_, context) => <LeavesThePage simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectChat(context, "mounted");
    await expectPassed("chatView", "destroyed", () => press(context, "Unmount it"));
    await expectChat(context, "destroyed");
    await expect(simulatorIn(context).ledger.boxes).toMatchObject({ opened: 1, open: 0 });
  },
};

/** TalkJS refuses to mount the chat UI. "Fix the cause" and "Try again" create another one. */
export const Failed: Story = {
  beforeEach: breaking("mount"),
  render: (_, context) => <PutRight simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectChat(context, "failed");
    await remains(() => expectState("chatView", "failed.gone"));
  },
};

/** TalkJS does not answer within fifteen seconds. The late answer shows the chat UI. The clock runs a hundred times faster here. */
export const FailedWaiting: Story = {
  beforeEach: hurried(breaking("mount", { how: "hang" })),
  render: (_, context) => <PutRight simulator={simulatorIn(context)} />,
  play: () => remains(() => expectState("chatView", "failed.waiting")),
};

/** The network is back. The chat UI is created again in the background. The state has no duration, so the page lists the states that the chart passed. */
export const FailedRecreating: Story = {
  decorators: [passing("chatView", "failed.recreating")],
  beforeEach: breaking("mount", { times: 1 }),
  render: (_, context) => <PutRight simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectState("chatView", "failed.gone");
    await expectPassed("chatView", "failed.recreating", () => {
      window.dispatchEvent(new Event("online"));
      return Promise.resolve();
    });
    await expectListed(context, "failed.recreating");
  },
};
