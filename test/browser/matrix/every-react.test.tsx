import * as React from "react";
import Talk from "talkjs";
import { afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import {
  Chatbox,
  HtmlPanel,
  Inbox,
  Popup,
  Session,
  useSession,
  useSessionState,
  useUnreads,
} from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { until } from "../../support/settle.js";
import {
  expectPageIsLeftClean,
  haveMounted,
  settleFrames,
  simulatorOfPage,
  status,
  wholeAppHasMounted,
} from "./page.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The expected React version of this project. */
    react: 17 | 18 | 19 | "preact";
  }
}

function Status() {
  const { status } = useSessionState();
  const name = useSession()?.me.id ?? "nobody";
  return <p role="status">{`${status}, ${name}, ${useUnreads()?.length ?? 0} unread`}</p>;
}

interface Props {
  userId: string | null;
  theme?: string;
  key?: number;
}

const app = ({ userId, theme = "light", key = 0 }: Props) => (
  <Session key={key} appId="app" userId={userId} onMessage={() => undefined}>
    <Status />
    <Chatbox conversationId="order-1" theme={theme} presence={{ visible: true }}>
      <HtmlPanel url="data:text/html,panel" />
    </Chatbox>
    <Inbox theme={theme} onFocus={() => undefined} />
    <Popup conversationId="order-1" show={false} theme={theme} />
  </Session>
);

const chatUis = () => simulatorOfPage().ledger.boxes;
beforeAll(async () => {
  await Talk.ready;
});

// React without `act`, as in an app: inside `act` renders wait for its end.
beforeEach(() => void Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false }));

afterEach(expectPageIsLeftClean);

test("this is the React that the project is named after", () => {
  // Preact replaces both react and react-dom.
  const isPreact = "unstable_batchedUpdates" in React;
  expect(isPreact ? "preact" : Number.parseInt(React.version)).toBe(inject("react"));
});

describeEachMode((mode) => {
  test("one mount is one session and one chat UI of each kind, on the real package", async () => {
    mode.render(app({ userId: "alice" }));
    await until(wholeAppHasMounted);
    await until(() => status() === "alive, alice, 0 unread");
    await settleFrames();
    expect(simulatorOfPage().ledger.sessions.opened).toBe(1);
    expect(chatUis()).toMatchObject({ opened: 3, open: 3 });
    expect(simulatorOfPage().ledger.htmlPanels).toMatchObject({ opened: 1, open: 1 });
  });

  test("renders with everything inline are no call on the session or a chat UI", async () => {
    const { rerender } = mode.render(app({ userId: "alice" }));
    await until(wholeAppHasMounted);
    await settleFrames();
    const before = simulatorOfPage().ledger.calls.length;
    for (let renders = 0; renders < 10; renders += 1) rerender(app({ userId: "alice" }));
    await settleFrames();
    expect(simulatorOfPage().ledger.calls.slice(before)).toEqual([]);
  });

  test("another user gets another session and other chat UIs, after the first ones are gone", async () => {
    const { rerender } = mode.render(app({ userId: "alice" }));
    await until(haveMounted(3));
    rerender(app({ userId: "bob" }));
    await until(haveMounted(6));
    await until(() => status()?.startsWith("alive, bob") === true);
    expect(simulatorOfPage().ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
    expect(chatUis()).toMatchObject({ opened: 6, open: 3, mostOpen: 3 });
  });

  test("a remount by key keeps the session and creates the chat UIs again", async () => {
    const { rerender } = mode.render(app({ userId: "alice", key: 1 }));
    await until(haveMounted(3));
    rerender(app({ userId: "alice", key: 2 }));
    await until(haveMounted(6));
    expect(simulatorOfPage().ledger.sessions).toMatchObject({ opened: 1, open: 1 });
    expect(chatUis()).toMatchObject({ opened: 6, open: 3, mostOpen: 3 });
  });

  test("other options create each chat UI again on the same session; signing out ends them all", async () => {
    const { rerender } = mode.render(app({ userId: "alice" }));
    await until(haveMounted(3));
    rerender(app({ userId: "alice", theme: "dark" }));
    await until(haveMounted(6));
    expect(simulatorOfPage().ledger.sessions.opened).toBe(1);
    rerender(app({ userId: null, theme: "dark" }));
    await until(() => simulatorOfPage().ledger.sessions.open === 0);
    expect(chatUis().open).toBe(0);
    await until(() => status() === "destroyed, nobody, 0 unread");
  });

  test("what others write is counted, until the app is unmounted", async () => {
    const { unmount } = mode.render(app({ userId: "alice" }));
    await until(() => status()?.startsWith("alive") === true);
    simulatorOfPage().say({ from: "bob", to: "alice", text: "Are you there?" });
    await until(() => status() === "alive, alice, 1 unread");
    unmount();
    await until(() => simulatorOfPage().ledger.sessions.open === 0);
    expect(status()).toBeUndefined();
  });
});
