import { useRef } from "react";
import type Talk from "talkjs";
import { expect, test } from "vitest";
import { Chatbox, Inbox, Popup, useChatView } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { setScene } from "./support.js";
import "../support.js";

describeEachMode((mode) => {
  /** An app with its own placeholder. */
  function createRoom() {
    const seen: string[] = [];
    function Room({ isOpen = true }: { isOpen?: boolean }) {
      const ref = useRef<Talk.Chatbox>(null);
      const chat = useChatView(ref);
      if (chat.status !== seen.at(-1)) seen.push(chat.status);
      const said =
        chat.status === "mounted" ? `view ${String(chat.view.isAlive)}` : `no view: ${chat.status}`;
      return (
        <>
          <p>{said}</p>
          {chat.status === "failed" && <button onClick={chat.retry}>{chat.error.code}</button>}
          {isOpen && (
            <Chatbox conversationId="order-1" chatboxRef={ref} onError={() => undefined} />
          )}
        </>
      );
    }
    return { Room, seen };
  }

  test("tells the status of the chat UI whose ref it is given, and its view once mounted", async () => {
    const { scene } = setScene();
    const { Room, seen } = createRoom();
    const { rerender, findByText, queryByText } = mode.render(scene({ children: <Room /> }));
    await findByText("view true");
    expect(seen.at(0)).toBe("idle");
    expect(seen.at(-1)).toBe("mounted");
    rerender(scene({ children: <Room isOpen={false} /> }));
    await until(() => queryByText("no view: idle") !== null);
  });

  test("tells an error and offers a retry that works", async () => {
    const { simulator, scene } = setScene();
    simulator.fail("mount", { times: 1 });
    const { Room } = createRoom();
    const { findByText } = mode.render(scene({ children: <Room /> }));
    const button = await findByText("view-failed");
    button.click();
    await findByText("view true");
    expect(simulator.ledger.boxes.open).toBe(1);
  });

  test("follows inboxes and popups, and each ref its own", async () => {
    const { scene, ledger } = setScene();
    const seen: Record<string, string> = {};
    function Rooms() {
      const inboxRef = useRef<Talk.Inbox | undefined>(undefined);
      const popupRef = useRef<Talk.Popup>(null);
      const nobody = useRef<Talk.Chatbox>(null);
      seen["inbox"] = useChatView(inboxRef).status;
      seen["popup"] = useChatView(popupRef).status;
      seen["nobody"] = useChatView(nobody).status;
      return (
        <>
          <Inbox inboxRef={inboxRef} />
          <Popup conversationId="order-1" popupRef={popupRef} />
        </>
      );
    }
    mode.render(scene({ children: <Rooms /> }));
    await until(() => ledger.count("mount") === 2);
    await settle();
    expect(seen).toEqual({ inbox: "mounted", popup: "mounted", nobody: "idle" });
  });

  test("never shows a view that is dead", async () => {
    const { scene, mounted } = setScene();
    const dead: boolean[] = [];
    function Room({ theme }: { theme: string }) {
      const ref = useRef<Talk.Chatbox>(null);
      const chat = useChatView(ref);
      if (chat.status === "mounted") dead.push(!chat.view.isAlive);
      return <Chatbox conversationId="order-1" theme={theme} chatboxRef={ref} />;
    }
    const { rerender } = mode.render(scene({ children: <Room theme="light" /> }));
    await mounted();
    await settle();
    rerender(scene({ children: <Room theme="dark" /> }));
    await mounted(2);
    rerender(scene({ userId: "bob", children: <Room theme="dark" /> }));
    await mounted(3);
    await settle();
    expect(dead.length).toBeGreaterThan(2);
    expect(dead).not.toContain(true);
  });

  test("outside a <Session> a chat UI shows its placeholder, and nothing else happens", async () => {
    const { getByText, container, unmount } = mode.render(
      <>
        <Chatbox conversationId="order-1" id="chat" loadingComponent={<p>No chat yet</p>} />
        <Inbox loadingComponent={<p>No inbox yet</p>} />
        <Popup conversationId="order-1" />
      </>,
    );
    await settle();
    expect(getByText("No chat yet").isConnected).toBe(true);
    expect(getByText("No inbox yet").isConnected).toBe(true);
    expect(container.querySelector<HTMLElement>("#chat")?.hidden).toBe(true);
    unmount();
  });

  test("signed out, a chat UI shows its placeholder until somebody signs in", async () => {
    const { scene, created, mounted } = setScene();
    const view = (userId: string | null) =>
      scene({
        userId,
        children: <Chatbox conversationId="order-1" loadingComponent={<p>Sign in</p>} />,
      });
    const screen = mode.render(view(null));
    await settle();
    expect(screen.queryByText("Sign in")).not.toBeNull();
    expect(created()).toBe(0);
    screen.rerender(view("alice"));
    await mounted();
    await until(() => screen.queryByText("Sign in") === null);
  });

  test("a ref that two share tells of the one that stays", async () => {
    const { scene, ledger } = setScene();
    function Room({ isFirst }: { isFirst: boolean }) {
      const ref = useRef<Talk.Chatbox>(null);
      const { status } = useChatView(ref);
      return (
        <>
          <p>{status}</p>
          {isFirst && <Chatbox key="1" conversationId="order-1" chatboxRef={ref} />}
          <Chatbox key="2" conversationId="order-1" chatboxRef={ref} />
        </>
      );
    }
    const { rerender, findByText } = mode.render(scene({ children: <Room isFirst /> }));
    await until(() => ledger.count("mount") === 2);
    rerender(scene({ children: <Room isFirst={false} /> }));
    await settle();
    expect((await findByText("mounted")).isConnected).toBe(true);
  });
});
