import { createRoot } from "react-dom/client";
import { Chatbox, HtmlPanel, Inbox, Popup, Session, useUnreads } from "../../../src/index.js";
import type { TalkSimulator } from "../../../src/testing.js";
import { settle, until } from "../../support/settle.js";
import { actorsShown, poolEntries } from "../measure.js";

declare global {
  interface Window {
    TalkSimulator?: TalkSimulator;
    /** Mounts and unmounts the app `count` times. Returns how much it opened, and how much is still open. */
    live: (count: number) => Promise<Lived>;
  }
}

/** The number of objects that a batch opened, and that are still open after it. */
export interface Lived {
  readonly opened: { readonly sessions: number; readonly chatUis: number };
  readonly open: Readonly<Record<string, number>>;
  readonly errors: readonly string[];
}

// A dynamic import, as in the library: a bundler puts a module that is imported both ways into one chunk.
const { default: Talk } = await import("talkjs");
const errors: string[] = [];

const Badge = () => <b>{useUnreads()?.length ?? 0}</b>;

const App = ({ userId, theme }: { userId: string; theme: string }) => (
  <Session
    appId="app"
    syncUser={() => new Talk.User({ id: userId, name: theme, role: "buyer" })}
    onMessage={() => undefined}
    onError={({ code }) => void errors.push(code)}
  >
    <Badge />
    <Chatbox conversationId="order-1" theme={theme} presence={{ visible: true }}>
      <HtmlPanel url="/panel.html">
        <p>{userId}</p>
      </HtmlPanel>
    </Chatbox>
    <Inbox onFocus={() => undefined} theme={theme} />
    <Popup conversationId="order-2" show={false} />
  </Session>
);

async function live(nth: number, simulator: TalkSimulator): Promise<void> {
  const { ledger } = simulator;
  const isMounted = (since: number) => () => ledger.count("mount") >= since + 3;
  const place = document.body.appendChild(document.createElement("main"));
  const root = createRoot(place);
  const show = (userId: string, theme: string) =>
    root.render(<App userId={userId} theme={theme} />);
  const before = ledger.count("mount");
  show("alice", "light");
  await until(isMounted(before));
  simulator.say({ from: "bob", to: "alice", text: "Are you there?" });
  show("alice", `theme ${nth % 5}`);
  if (nth % 3 === 0) {
    show("bob", "light");
    await until(() => simulator.sessions.every(({ me }) => me.id === "bob"));
  }
  root.unmount();
  place.remove();
  await until(() => ledger.sessions.open === 0);
}

window.live = async (count) => {
  await Talk.ready;
  const { TalkSimulator: simulator } = window;
  if (!simulator) throw new Error("talk.js has not run in this page.");
  const opened = { sessions: 0, chatUis: 0 };
  for (let nth = 0; nth < count; nth += 1) {
    await live(nth, simulator);
    if (nth % 50 < 49 && nth < count - 1) continue;
    await settle();
    opened.sessions += simulator.ledger.sessions.opened;
    opened.chatUis += simulator.ledger.boxes.opened;
    if (nth < count - 1) simulator.reset(); // its ledger grows, and each count reads all of it
  }
  const { sessions, boxes, htmlPanels, subscriptions, deadCalls } = simulator.ledger;
  const open = {
    sessions: sessions.open,
    "chat UIs": boxes.open,
    panels: htmlPanels.open,
    subscriptions: subscriptions.open,
    "dead calls": deadCalls.length,
    pool: poolEntries(Talk),
    actors: actorsShown(),
    elements: document.querySelectorAll("main, iframe").length,
  };
  simulator.reset();
  return { opened, open, errors };
};
