import { useEffect } from "react";
import type * as Talk from "talkjs/all.js";
import { afterEach, expect, test, vi } from "vitest";
import { Chatbox, HtmlPanel } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { expectNothingLeft, setScene } from "./support.js";
import "../support.js";

afterEach(() => void vi.restoreAllMocks());

/** The element that represents the frame of the real TalkJS. */
const frame = () => [...document.querySelectorAll("*")].find(({ shadowRoot }) => shadowRoot);

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
    const watching = new Set<MutationObserver>();
    const { observe, disconnect } = MutationObserver.prototype;
    vi.spyOn(MutationObserver.prototype, "observe").mockImplementation(function (
      this: MutationObserver,
      ...args
    ) {
      watching.add(this);
      return observe.apply(this, args);
    });
    vi.spyOn(MutationObserver.prototype, "disconnect").mockImplementation(function (
      this: MutationObserver,
    ) {
      watching.delete(this);
      return disconnect.call(this);
    });
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
