import * as official from "@talkjs/react";
import { StrictMode, type ComponentType, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import Talk from "talkjs";
import * as ours from "../../../src/index.js";
import type { TalkSimulator } from "../../../src/testing.js";
import { settle, until } from "../../support/settle.js";

export type Library = "ours" | "official";
type Kit = Pick<typeof official, "Session" | "Chatbox" | "Inbox" | "Popup">;

interface Stage {
  readonly kit: Kit;
  readonly library: Library;
  readonly simulator: TalkSimulator;
  readonly main: HTMLElement;
  /** Renders, and waits until all effects have finished. */
  readonly show: (ui: ReactNode) => Promise<void>;
}

type Play = (stage: Stage) => Promise<number>;
type Fixture = { default: ComponentType };

const times = (count: number) => Array.from({ length: count }, (_, index) => index);
const views = new Set(["Chatbox", "Inbox", "Popup"]);
const viewCalls = ({ ledger }: TalkSimulator) => ledger.calls.filter(({ on }) => views.has(on));

const inlineApp = ({ Session, Chatbox }: Kit) => (
  <Session appId="app" userId="alice">
    <Chatbox
      syncConversation={(session: Talk.Session) => session.getOrCreateConversation("order-1")}
      presence={{ visible: true }}
      theme={{ name: "shop" }}
      onSendMessage={() => undefined}
    />
  </Session>
);

/** The number of chat UIs that were destroyed after their container left the page, or after their session. */
async function countLate({ kit: { Session, Chatbox, Inbox }, show, simulator, main }: Stage) {
  const chatboxRef: { current: Talk.Chatbox | undefined } = { current: undefined };
  const inboxRef: { current: Talk.Inbox | undefined } = { current: undefined };
  await show(
    <Session appId="app" userId="alice">
      <div>
        <Chatbox conversationId="order-1" chatboxRef={chatboxRef} className="chatbox" />
      </div>
      <Inbox inboxRef={inboxRef} className="inbox" />
    </Session>,
  );
  const late = { count: 0 };
  watchEnd(chatboxRef.current, main.querySelector(".chatbox"), late);
  watchEnd(inboxRef.current, main.querySelector(".inbox"), late);
  await show(null);
  return simulator.ledger.boxes.open === 0 ? late.count : Number.NaN;
}

function watchEnd(
  view: Talk.UIBox | undefined,
  container: Element | null,
  late: { count: number },
) {
  if (!view || !container) throw new Error("the chat UI is not there");
  const destroy = view.destroy.bind(view);
  view.destroy = () => {
    late.count += view.isAlive && container.isConnected ? 0 : 1;
    destroy();
  };
}

/** Runs an app of the fixtures, and returns the faults in its ledger. */
const run =
  (load: (library: Library) => Promise<Fixture>, act: (stage: Stage) => Promise<void>): Play =>
  async (stage) => {
    const { default: App } = await load(stage.library);
    await stage.show(<App />);
    await until(() => stage.simulator.ledger.count("mount") > 0);
    await act(stage);
    await stage.show(<App />);
    await stage.show(null);
    const { ledger } = stage.simulator;
    const { sessions, boxes, deadCalls, subscriptions } = ledger;
    if (sessions.open + boxes.open + subscriptions.open > 0) return Number.NaN;
    return sessions.opened + boxes.opened + ledger.count("select") + deadCalls.length;
  };

async function press(main: HTMLElement, name: string) {
  const isIt = ({ textContent }: Element) => textContent.startsWith(name);
  await until(() => [...main.querySelectorAll("button")].some(isIt));
  [...main.querySelectorAll("button")].find(isIt)?.click();
  await settle();
}

const nothing = () => settle();

/** The count of each scenario, by its row in the table. */
export const scenarios = {
  "chat UIs created: one mount": async ({ kit, show, simulator }) => {
    await show(inlineApp(kit));
    return simulator.ledger.boxes.opened;
  },
  "calls on the chat UI: 10 renders with everything inline": async (stage) => {
    await stage.show(inlineApp(stage.kit));
    const before = viewCalls(stage.simulator).length;
    await times(10).reduce(
      (before) => before.then(() => stage.show(inlineApp(stage.kit))),
      Promise.resolve(),
    );
    return viewCalls(stage.simulator).length - before;
  },
  "chat UIs destroyed too late: unmount of the app": countLate,
  "sessions, chat UIs, selects, dead calls: basic example": run(
    (library) =>
      library === "ours"
        ? import("../../fixtures/basic-example.js?library=ours")
        : import("../../fixtures/basic-example.js"),
    nothing,
  ),
  "sessions, chat UIs, selects, dead calls: team chat": run(
    (library) =>
      library === "ours"
        ? import("../../fixtures/team-chat.js?library=ours")
        : import("../../fixtures/team-chat.js"),
    async ({ main }) => {
      for (const channel of ["design", "lunch", "planning"]) await press(main, channel);
    },
  ),
  "sessions, chat UIs, selects, dead calls: remote work": run(
    (library) =>
      library === "ours"
        ? import("../../fixtures/remote-work.js?library=ours")
        : import("../../fixtures/remote-work.js"),
    async ({ main, simulator }) => {
      simulator.say({ from: "bob", to: "alice", text: "Are you there?" });
      await until(() => /[1-9] unread/.test(main.textContent));
      await press(main, "Help");
    },
  ),
  "sessions, chat UIs, selects, dead calls: Next.js page": run(
    (library) =>
      library === "ours"
        ? import("../../fixtures/next-page.js?library=ours")
        : import("../../fixtures/next-page.js"),
    ({ main }) => until(() => main.textContent.includes("Signed in as Alice")),
  ),
} satisfies Record<string, Play>;

export type ScenarioName = keyof typeof scenarios;

/** Runs in the page that imports this module, with the real package and the SDK that it loaded. */
export async function play(name: ScenarioName, library: Library, strict: boolean) {
  await Talk.ready;
  const { TalkSimulator: simulator } = window as { TalkSimulator?: TalkSimulator };
  if (!simulator) throw new Error("talk.js has not run in this page.");
  simulator.unknowns.unreadsReplay = "async";
  const main = document.body.appendChild(document.createElement("main"));
  const root = createRoot(main);
  const wrap = (ui: ReactNode) => (strict ? <StrictMode>{ui}</StrictMode> : ui);
  const show = async (ui: ReactNode) => {
    flushSync(() => root.render(wrap(ui)));
    await settle();
  };
  // Each component accepts the props of the scenarios; a union of both types accepts neither.
  const kit = (library === "ours" ? ours : official) as Kit;
  try {
    return await scenarios[name]({ kit, library, simulator, main, show });
  } finally {
    root.unmount();
    await settle();
    main.remove();
    simulator.reset();
  }
}
