import type { Meta, StoryContext, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { breaking, hurried } from "./parts/breaking.js";
import { ComesAndGoes, LeavesThePage, PutRight, SignsInAndOut } from "./parts/chat-life.js";
import { chatUi } from "./parts/chat-proofs.js";
import { expectStatus } from "./parts/proofs.js";
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

/** The chat UI has an element, and there is no session. */
export const Idle: Story = {
  render: (_, context) => <SignsInAndOut simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectChat(context, "idle");
    await expectState("chatView", "idle");
    await expect(simulatorIn(context).ledger.boxes.opened).toBe(0);
  },
};

/** Lasts one microtask, in which the settings are applied. The list of events shows the state. */
export const Creating: Story = {
  render: (_, context) => <SignsInAndOut simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectState("chatView", "idle");
    await expectPassed("chatView", "creating", () => press(context, "Sign in"));
    await expectChat(context, "mounted");
  },
};

/** TalkJS is mounting the chat UI and does not finish. After fifteen seconds the state is `failed`. */
export const Mounting: Story = {
  beforeEach: breaking("mount", { how: "hang" }),
  render: (_, context) => <PutRight simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectChat(context, "mounting");
    await expectState("chatView", "mounting");
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
 * effects again at once, so the machine waits one macrotask before it destroys the chat UI.
 */
export const Leaving: Story = {
  render: (_, context) => <ComesAndGoes simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectChat(context, "mounted");
    await expectPassed("chatView", "mounted.detaching", () => press(context, "Hide it"));
    await waitFor(() => expect(simulatorIn(context).ledger.boxes.open).toBe(0));
    await press(context, "Show it");
    await expectChat(context, "mounted");
  },
};

/**
 * After a sign-out, the chat UI is destroyed before its session. The state has no duration. It leads to
 * `idle` while the component stays mounted.
 */
export const Destroying: Story = {
  render: (_, context) => <SignsInAndOut simulator={simulatorIn(context)} />,
  play: async (context) => {
    await press(context, "Sign in");
    await expectChat(context, "mounted");
    await expectPassed("chatView", "destroying", () => press(context, "Sign out"));
    await expectChat(context, "idle");
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

/** TalkJS refuses to mount the chat UI. A retry creates another one. */
export const Failed: Story = {
  beforeEach: breaking("mount"),
  render: (_, context) => <PutRight simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectChat(context, "failed");
    await expectState("chatView", "failed.gone");
    await press(context, "Fix the cause");
    await press(context, "Try again");
    await expectChat(context, "mounted");
    await waitFor(() => expect(simulatorIn(context).ledger.boxes.open).toBe(1));
  },
};

/** TalkJS does not answer within fifteen seconds. The late answer shows the chat UI. The clock runs a hundred times faster here. */
export const FailedWaiting: Story = {
  beforeEach: hurried(breaking("mount", { how: "hang" })),
  render: (_, context) => <PutRight simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectState("chatView", "failed.waiting");
    await press(context, "Fix the cause");
    await expectChat(context, "mounted");
    await expect(simulatorIn(context).ledger.boxes).toMatchObject({ opened: 1, open: 1 });
  },
};

/** The network is back. The chat UI is created again in the background. */
export const FailedRecreating: Story = {
  beforeEach: breaking("mount", { times: 1 }),
  render: (_, context) => <PutRight simulator={simulatorIn(context)} />,
  play: async (context) => {
    await expectState("chatView", "failed.gone");
    await expectPassed("chatView", "failed.recreating", () => {
      window.dispatchEvent(new Event("online"));
      return Promise.resolve();
    });
    await expectChat(context, "mounted");
  },
};
