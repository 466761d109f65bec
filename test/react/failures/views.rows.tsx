import { Chatbox, type ChatboxProps } from "../../../src/index.js";
import type { Stage } from "./stage.js";
import type { MomentName } from "./moments.js";
import { atAll, failing, lives, type Failure, type FailOptions, type Outcome } from "./table.js";
import type { Target } from "../../../src/testing.js";

const MOUNT_MS = 15_000;

const order = { conversationId: "order-1" };

type Settings = Pick<ChatboxProps, "presence" | "messageFilter" | "messageId">;

const chat = (stage: Stage, props: ChatboxProps = order) => (
  <Chatbox
    data-place="chat"
    onStatusChange={(_status, state) => void (stage.viewState = state)}
    {...props}
  />
);

const retryView = ({ viewState }: Stage) => {
  if (viewState.status === "failed") viewState.retry();
};

const isMounted = ({ viewState, simulator }: Stage) =>
  viewState.status === "mounted" && simulator.ledger.boxes.open === 1;

/** TalkJS fails at this point, and the app shows a chat UI that needs it. */
const view = (
  name: string,
  [place, options]: readonly [Target, FailOptions?],
  outcome: Outcome,
  rest: Partial<Failure> & { readonly with?: ChatboxProps } = {},
): Failure => ({
  name,
  strike(stage) {
    failing(place, options).strike(stage);
    stage.show(chat(stage, rest.with));
  },
  outcome,
  mend: ({ lift }) => lift(),
  heal: retryView,
  isWell: isMounted,
  ...rest,
});

/** A setting or a conversation that TalkJS refuses once; it accepts the next value. */
const refused = (
  name: string,
  at: readonly [Target, FailOptions],
  before: Settings,
  after: Settings,
): Failure =>
  view(name, [at[0], { ...at[1], times: 1 }], lives(["view-update-failed"]), {
    with: { ...order, ...before },
    heal: (stage) => stage.show(chat(stage, { ...order, ...after })),
    isWell: (stage) => isMounted(stage) && stage.simulator.ledger.count(at[0]) > 1,
  });

const noChat = atAll(
  [
    "idle, signed out",
    "idle, waiting for a token",
    "initializing.loading",
    "initializing.backoff",
    "syncingUser.resolving",
    "syncingUser.leasing",
    "destroying, for another user",
    "destroyed, signed out",
    "destroyed by other code",
    "failed",
  ] satisfies MomentName[],
  "no chat UI is open",
);

const lost = (name: string, strike: Failure["strike"]): Failure => ({
  name,
  view: (stage) => chat(stage),
  strike,
  outcome: lives(["view-lost"]),
  at: noChat,
  heal: retryView,
  isWell: isMounted,
});

const seen = { presence: { visible: true } };
const unseen = { presence: { visible: false } };
const only = (origin: "web" | "rest"): Settings => ({
  messageFilter: { origin: ["==", origin] },
});

export const viewFailures: readonly Failure[] = [
  view("createChatbox() that throws", ["createChatbox"], lives(["view-failed"])),
  view("mount() that rejects", ["mount"], lives(["view-failed"])),
  view("mount() that throws", ["mount", { how: "throw" }], lives(["view-failed"])),
  view("mount() that hangs", ["mount", { how: "hang" }], lives(["view-timeout"], MOUNT_MS)),
  refused("select() that rejects", ["select", {}], {}, { messageId: "m" }),
  refused("select() that throws", ["select", { how: "throw" }], {}, { messageId: "m" }),
  refused("setPresence() that throws", ["setPresence", {}], seen, unseen),
  refused("setMessageFilter() that throws", ["setMessageFilter", {}], only("web"), only("rest")),
  {
    name: "syncConversation that throws",
    strike: (stage) =>
      stage.show(
        chat(stage, {
          syncConversation: () => {
            throw new Error("mine");
          },
        }),
      ),
    outcome: lives(["conversation-failed"]),
    heal: (stage) => stage.show(chat(stage)),
    isWell: (stage) => isMounted(stage) && stage.simulator.ledger.count("select") > 0,
  },
  lost("a chat UI that other code destroys", (stage) => {
    for (const session of stage.simulator.sessions) {
      for (const chatbox of session.getChatboxes()) chatbox.destroy();
    }
    stage.show(chat(stage, { ...order, highlightedWords: ["lamp"] }));
  }),
  lost("a chat UI that other code takes off the page", () => {
    document.querySelector("[data-place=chat]")?.replaceChildren();
  }),
];
