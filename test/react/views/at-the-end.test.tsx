import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type * as Talk from "talkjs/all.js";
import { afterEach, expect, test, vi } from "vitest";
import { Chatbox, HtmlPanel, Inbox, type SessionError } from "../../../src/index.js";
import { listen } from "../../support/inspector.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { anyView, expectNothingLeft, KINDS, setScene } from "./support.js";
import "../support.js";

afterEach(() => void vi.unstubAllGlobals());

/** The element that represents the frame of the real TalkJS. */
const frame = () => [...document.querySelectorAll("*")].find(({ shadowRoot }) => shadowRoot);

/** Returns the observers that are connected, of the whole page or only of `root`. */
function followObservers(root?: Node): ReadonlySet<MutationObserver> {
  const watching = new Set<MutationObserver>();
  class Followed extends MutationObserver {
    override observe(...args: Parameters<MutationObserver["observe"]>): void {
      if (root === undefined || args[0] === root) watching.add(this);
      super.observe(...args);
    }
    override disconnect(): void {
      watching.delete(this);
      super.disconnect();
    }
  }
  vi.stubGlobal("MutationObserver", Followed);
  return watching;
}

describeEachMode((mode) => {
  test("an event that TalkJS emits while a chat UI is destroyed reaches no handler", async () => {
    const { simulator, scene, mounted, ledger } = setScene();
    const chatboxRef: { current: Talk.Chatbox | undefined } = { current: undefined };
    const onBlur = vi.fn();
    const view = <Chatbox conversationId="order-1" chatboxRef={chatboxRef} onBlur={onBlur} />;
    const { unmount } = await mode.mount(scene({ children: view }));
    await mounted();
    const box = chatboxRef.current;
    if (!box) throw new Error("There is no chatbox.");
    const destroy = box.destroy.bind(box);
    box.destroy = () => {
      simulator.emit(box, "onBlur", {});
      destroy();
    };
    simulator.emit(box, "onBlur", {});
    expect(onBlur).toHaveBeenCalledTimes(1);
    unmount();
    await until(() => ledger.sessions.open === 0);
    expect(onBlur).toHaveBeenCalledTimes(1);
    expectNothingLeft(simulator);
  });

  test("the children of a panel leave it as soon as another page is asked for", async () => {
    const { scene } = setScene();
    const seen: string[] = [];
    function Child() {
      useEffect(() => {
        seen.push("here");
        return () => void seen.push("gone");
      }, []);
      return <p>Order</p>;
    }
    const view = (url: string) =>
      scene({
        children: (
          <Chatbox conversationId="order-1">
            <HtmlPanel url={url}>
              <Child />
            </HtmlPanel>
          </Chatbox>
        ),
      });
    const { rerender } = await mode.mount(view("/panel.html"));
    await until(() => seen.at(-1) === "here");
    rerender(view("/another.html"));
    expect(seen.at(-1)).toBe("gone");
    await until(() => seen.at(-1) === "here");
  });

  test("a chat UI that an app unmounts from its ref leaves no observer of the page", async () => {
    const { simulator, scene, ledger } = setScene();
    const watching = followObservers();
    let leave = () => {};
    const chatboxRef = {
      set current(view: Talk.Chatbox | undefined) {
        if (view) leave();
      },
      get current() {
        return undefined;
      },
    };
    const view = <Chatbox conversationId="order-1" chatboxRef={chatboxRef} />;
    const { rerender, unmount } = mode.render(scene({ children: view }));
    leave = () => rerender(scene({}));
    await until(() => ledger.boxes.opened === 1);
    await settle();
    expect(ledger.boxes.open).toBe(0);
    unmount();
    await until(() => ledger.sessions.open === 0);
    expect(watching.size).toBe(0);
    expectNothingLeft(simulator);
  });

  test.each(KINDS)("a %s that is unmounted leaves no observer of the page", async (kind) => {
    const { simulator, scene, mounted, ledger } = setScene();
    const watching = followObservers();
    const { unmount } = await mode.mount(scene({ children: anyView(kind) }));
    await mounted();
    expect(watching.size).toBeGreaterThan(0);
    unmount();
    await until(() => ledger.sessions.open === 0);
    expect(watching.size).toBe(0);
    expectNothingLeft(simulator);
  });

  test("a chat UI that an app unmounts in onError while it is created leaves nothing behind", async () => {
    const { scene, simulator, errors, ledger } = setScene();
    const watching = followObservers();
    simulator.fail("Chatbox.onBlur", { error: new Error("no") });
    function Room() {
      const [isShown, setShown] = useState(true);
      const onError = ({ code }: SessionError) => {
        errors.push(code);
        flushSync(() => setShown(false));
      };
      const props = { conversationId: "order-1", onBlur: () => undefined, onError };
      return isShown ? <Chatbox {...props} /> : null;
    }
    const { unmount } = await mode.mount(scene({ children: <Room /> }));
    await until(() => errors.length > 0);
    await settle();
    expect([errors, ledger.boxes.open, watching.size]).toEqual([["event-refused"], 0, 0]);
    unmount();
    await until(() => ledger.sessions.open === 0);
    expectNothingLeft(simulator);
  });

  test("chat UIs share one observer of the root element, which costs time at every change of the page", async () => {
    const { scene, ledger } = setScene();
    const watching = followObservers(document.documentElement);
    const chats = ["order-1", "order-2"].map((id) => <Chatbox key={id} conversationId={id} />);
    const { unmount } = await mode.mount(scene({ children: chats }));
    await until(() => ledger.count("mount") >= 2);
    await settle();
    expect(watching.size).toBe(1);
    unmount();
    await until(() => ledger.sessions.open === 0);
    expect(watching.size).toBe(0);
  });

  test("a chat UI that is unmounted no longer follows the session", async () => {
    const { scene, mounted, ledger } = setScene();
    const { inspect, messages } = listen();
    const view = (userId: string | null, children?: React.ReactNode) => scene({ userId, children });
    const { rerender } = await mode.mount(view("alice", <Inbox inspect={inspect} />));
    await mounted();
    rerender(view("alice"));
    await until(() => ledger.boxes.open === 0);
    await settle();
    const before = messages.length;
    rerender(view("bob"));
    await until(() => ledger.sessions.opened === 2);
    rerender(view(null));
    await until(() => ledger.sessions.open === 0);
    expect(messages).toHaveLength(before);
  });

  test("a chat UI is lost when other code removes its frame from deep inside its container", async () => {
    const { scene, mounted, errors } = setScene();
    await mode.mount(scene({ children: <Chatbox conversationId="order-1" /> }));
    await mounted();
    const inside = frame();
    const wrapper = document.createElement("div");
    inside?.parentElement?.append(wrapper);
    if (inside) wrapper.append(inside);
    await settle();
    expect(errors).toEqual([]);
    inside?.remove();
    await until(() => errors.length > 0);
    expect(errors).toEqual(["view-lost"]);
  });

  test("a conversation that fails for the next user too is reported again", async () => {
    const { simulator, scene, errors, ledger } = setScene();
    const refuse = () => {
      throw new Error("no conversation");
    };
    const view = (userId: string) =>
      scene({ userId, children: <Chatbox syncConversation={refuse} /> });
    const { rerender, unmount } = await mode.mount(view("alice"));
    await until(() => errors.length === 1);
    rerender(view("bob"));
    await until(() => ledger.sessions.opened === 2 && errors.length === 2);
    expect(errors).toEqual(["conversation-failed", "conversation-failed"]);
    unmount();
    await until(() => ledger.sessions.open === 0);
    expectNothingLeft(simulator);
  });
});
