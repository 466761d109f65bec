import { screen } from "@testing-library/react";
import { useActorRef, useSelector } from "@xstate/react";
import * as React from "react";
import { useRef } from "react";
import type * as Talk from "talkjs/all.js";
import { expect, test } from "vitest";
import { setup } from "xstate";
import { Chatbox, Session, SessionFailed, SessionPending } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import {
  controllerOf,
  sessionOf,
  talkSessionWith,
  useChatViewActorRef,
  useSessionActorRef,
} from "../../src/xstate.js";
import { expectLateHydration, hydrate } from "../support/hydrate.js";
import { describeEachMode } from "../support/modes.js";
import { until } from "../support/settle.js";
import "../react/support.js";

/** The HTML of this component on a server, as `test/server` checks it. */
const SERVER_HTML = "<p>idle, pending, no session</p>";

function Status() {
  const actorRef = useSessionActorRef();
  const isAlive = useSelector(actorRef, (snapshot) => snapshot.matches("alive"));
  const isPending = useSelector(actorRef, (snapshot) => snapshot.hasTag("pending"));
  const session = useSelector(actorRef, () => sessionOf(actorRef));
  const words = [isAlive ? "alive" : "idle", isPending ? "pending" : "settled"];
  return <p>{[...words, session ? "a session" : "no session"].join(", ")}</p>;
}

describeEachMode((mode) => {
  test("`useSelector` reads the machine's snapshots of the session above it", async () => {
    const simulator = createTalkSimulator();
    mode.render(
      <Session appId="app" userId="alice" sdk={simulator.load}>
        <Status />
      </Session>,
    );
    expect(screen.getByText("idle, pending, no session")).toBeTruthy();
    await screen.findByText("alive, settled, a session");
  });

  test("a page from a server is hydrated without a mismatch, and comes alive", async () => {
    const simulator = createTalkSimulator();
    const ui = (
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Status />
      </Session>
    );
    const { container, fromServer } = hydrate(mode, SERVER_HTML, ui);
    await screen.findByText("alive, settled, a session");
    expect(container.firstChild).toBe(fromServer);
  });

  test("attempts to load the script are counted live, and a tag agrees with what is shown", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "blocked";
    function Attempts() {
      const attempt = useSelector(useSessionActorRef(), (snapshot) => snapshot.context.attempt);
      return <p>{`attempt ${String(attempt)}`}</p>;
    }
    const { queryByRole } = mode.render(
      <Session appId="app" userId="alice" sdk={simulator.load} onError={() => undefined}>
        <Attempts />
        <Status />
        <SessionPending />
        <SessionFailed />
      </Session>,
    );
    await screen.findByText("attempt 1");
    expect(screen.getByText(/pending/)).toBeTruthy();
    expect(queryByRole("status")).not.toBeNull();
    await until(() => queryByRole("alert") !== null);
    expect(screen.getByText("attempt 3")).toBeTruthy();
    expect(screen.getByText(/settled/)).toBeTruthy();
    expect(queryByRole("status")).toBeNull();
  });

  test("the actor of a chat UI is there while its component is mounted", async () => {
    const simulator = createTalkSimulator();
    function Chat() {
      const chatboxRef = useRef<Talk.Chatbox>(null);
      const status = useSelector(useChatViewActorRef(chatboxRef), (snapshot) =>
        snapshot?.matches("mounted") ? "mounted" : "not mounted",
      );
      return (
        <>
          <p>{status}</p>
          <Chatbox chatboxRef={chatboxRef} conversationId="order-1" />
        </>
      );
    }
    mode.render(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Chat />
      </Session>,
    );
    expect(screen.getByText("not mounted")).toBeTruthy();
    await screen.findByText("mounted");
  });

  test("a session of the app's own system opens once, gives chat UIs a controller, and closes", async () => {
    const simulator = createTalkSimulator();
    const logic = talkSessionWith(() => ({ sdk: simulator.Talk }));
    function App() {
      const actorRef = useActorRef(logic, { input: { appId: "app", userId: "alice" } });
      return (
        <Session controller={controllerOf(actorRef)}>
          <SessionPending />
          <Chatbox conversationId="order-1" />
        </Session>
      );
    }
    const { unmount } = mode.render(<App />);
    await until(() => simulator.ledger.count("mount") === 1);
    expect(simulator.ledger.sessions).toMatchObject({ opened: 1, open: 1 });
    unmount();
    await until(() => simulator.ledger.sessions.open === 0);
  });

  test("an app's machine that ends its session removes the chat UI, which reports nothing", async () => {
    const simulator = createTalkSimulator();
    const reported: string[] = [];
    const machine = setup({
      actors: { session: talkSessionWith(() => ({ sdk: simulator.Talk })) },
    }).createMachine({
      initial: "signedIn",
      states: {
        signedIn: {
          invoke: { id: "session", src: "session", input: { appId: "app", userId: "alice" } },
          on: { "sign.out": "signedOut" },
        },
        signedOut: {},
      },
    });
    function App() {
      const app = useActorRef(machine);
      const session = useSelector(app, (snapshot) =>
        snapshot.matches("signedIn") ? snapshot.children.session : undefined,
      );
      if (!session) return <p>signed out</p>;
      return (
        <Session controller={controllerOf(session)}>
          <button onClick={() => app.send({ type: "sign.out" })}>Sign out</button>
          <Chatbox conversationId="order-1" onError={({ code }) => void reported.push(code)} />
        </Session>
      );
    }
    mode.render(<App />);
    await until(() => simulator.ledger.count("mount") === 1);
    screen.getByRole("button").click();
    await screen.findByText("signed out");
    await until(() => simulator.ledger.sessions.open === 0);
    expect(reported).toEqual([]);
    expect(simulator.ledger.deadCalls).toEqual([]);
  });

  // React 17 hydrates the whole page at once.
  if (!("startTransition" in React)) return;

  test("a part of the page that is hydrated late, after the session came, has no mismatch", () =>
    expectLateHydration(mode, { html: SERVER_HTML, Status, alive: /alive, settled, a session/ }));
});
