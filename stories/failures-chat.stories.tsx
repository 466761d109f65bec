import type { Meta, StoryObj } from "@storybook/react-vite";
import type Talk from "talkjs";
import { waitFor } from "storybook/test";
import { breaking, hurried } from "./parts/breaking.js";
import { chatUi, panelIn } from "./parts/chat-proofs.js";
import { LunchPanel } from "./parts/chat-stages.js";
import { FailingApp } from "./parts/failing-app.js";
import { proves } from "./parts/failure-proofs.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const meta = { title: "Failures/Chat", loaders: [freshSimulator] } satisfies Meta;

export default meta;

type Story = StoryObj;

const byItself = ["Fix the cause"];

/** TalkJS refuses to mount the chat UI. */
export const ViewFailed: Story = {
  beforeEach: breaking("mount"),
  render: (_, context) => <FailingApp simulator={simulatorIn(context)} />,
  play: proves("view-failed", { says: "A chat UI could not be created or mounted." }),
};

/** The chat UI does not mount within fifteen seconds. The clock runs a hundred times faster here. */
export const ViewTimeout: Story = {
  beforeEach: hurried(breaking("mount", { how: "hang" })),
  render: (_, context) => <FailingApp simulator={simulatorIn(context)} />,
  play: proves("view-timeout", {
    says: "A chat UI did not appear within 15 seconds.",
    cure: byItself,
  }),
};

const emptyItsPlace = () =>
  document.querySelector(".failing-app [data-place=chat]")?.replaceChildren();

/** Other code removes the chat UI from the page. */
export const ViewLost: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      steps={{ "Remove it from the page": { act: emptyItsPlace } }}
    />
  ),
  play: proves("view-lost", {
    says: "Other code destroyed a chat UI, or removed it from the page.",
    after: ["Remove it from the page"],
    cure: ["Try again"],
  }),
};

/** TalkJS refuses a setting. The chat keeps its previous setting and accepts the next change. */
export const ViewUpdateFailed: Story = {
  beforeEach: breaking("setHighlightedWords"),
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      steps={{
        "Highlight “Monday”": { chat: { highlightedWords: ["Monday"] } },
        "Fix the cause": { chat: { highlightedWords: ["meet", "Monday"] } },
      }}
    />
  ),
  play: proves("view-update-failed", {
    says: "TalkJS refused a change to a chat UI.",
    after: ["Highlight “Monday”"],
    cure: byItself,
  }),
};

const refuse = () => {
  throw new Error("This order does not exist.");
};

const planning = (session: Talk.Session) => session.getOrCreateConversation("planning");

/** The app's `syncConversation` throws. The chatbox mounts without a conversation. */
export const ConversationFailed: Story = {
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      chat={{ conversationId: undefined, syncConversation: refuse }}
      steps={{ "Fix the cause": { chat: { syncConversation: planning } } }}
    />
  ),
  play: proves("conversation-failed", {
    says: "`syncConversation` threw.",
    cure: byItself,
    well: () => chatUi("Chatbox of Alice: Planning"),
  }),
};

const panel = { children: <LunchPanel /> };
const anotherPanel = { "Fix the cause": { chat: { children: <LunchPanel key="another" /> } } };

const isShown = ({ canvasElement }: { canvasElement: HTMLElement }) =>
  waitFor(() => panelIn(canvasElement).getByText(/A table for/));

/** TalkJS refuses the panel. The chat works without a panel. */
export const PanelFailed: Story = {
  beforeEach: breaking("createHtmlPanel"),
  render: (_, context) => (
    <FailingApp simulator={simulatorIn(context)} chat={panel} steps={anotherPanel} />
  ),
  play: proves("panel-failed", {
    says: "An HTML panel could not be shown.",
    cure: byItself,
    well: isShown,
  }),
};

/** The panel does not appear in time. If it arrives later, it is shown. */
export const PanelTimeout: Story = {
  beforeEach: hurried(breaking("createHtmlPanel", { how: "hang" })),
  render: (_, context) => <FailingApp simulator={simulatorIn(context)} chat={panel} />,
  play: proves("panel-timeout", {
    says: "An HTML panel did not appear within 15 seconds.",
    cure: byItself,
    well: isShown,
  }),
};

/** The panel's page has another origin, so React cannot render into it. */
export const PanelCrossOrigin: Story = {
  beforeEach: (context) => void (simulatorIn(context).unknowns.panelOrigin = "cross"),
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      chat={panel}
      steps={{
        "Fix the cause": {
          act: () => (simulatorIn(context).unknowns.panelOrigin = "same"),
          chat: anotherPanel["Fix the cause"].chat,
        },
      }}
    />
  ),
  play: proves("panel-cross-origin", {
    says: "An HTML panel has children, but its page has another origin.",
    cure: byItself,
    well: isShown,
  }),
};
