import type Talk from "talkjs";
import { expect, test } from "vitest";
import { Chatbox, Inbox, Popup } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { refTo, setScene } from "./support.js";
import "../support.js";

const refuse = () => {
  throw new Error("mine");
};

describeEachMode((mode) => {
  test("each ref is set to its chat UI and cleared to undefined, typed with undefined or null", async () => {
    const { scene, ledger } = setScene();
    const chatboxRef: { current: Talk.Chatbox | undefined } = { current: undefined };
    const inboxRef = refTo<Talk.Inbox>();
    const popupRef = refTo<Talk.Popup>();
    const views = (
      <>
        <Chatbox conversationId="order-1" chatboxRef={chatboxRef} />
        <Inbox inboxRef={inboxRef} />
        <Popup conversationId="order-1" popupRef={popupRef} />
      </>
    );
    const { rerender } = await mode.mount(scene({ children: views }));
    await until(() => ledger.count("mount") === 3);
    const refs = [chatboxRef, inboxRef, popupRef];
    expect(refs.map(({ current }) => current?.isAlive)).toEqual([true, true, true]);
    expect("setFeedFilter" in (inboxRef.current ?? {})).toBe(true);
    expect("show" in (popupRef.current ?? {})).toBe(true);
    rerender(scene({}));
    await settle();
    expect(refs.map(({ current }) => current)).toEqual([undefined, undefined, undefined]);
  });

  test("a ref never holds a dead chat UI: it is empty between two of them and after a sign-out", async () => {
    const { scene, mounted } = setScene();
    const written: (boolean | undefined)[] = [];
    let held: Talk.Chatbox | undefined;
    const chatboxRef = {
      get current(): Talk.Chatbox | undefined {
        return held;
      },
      set current(box: Talk.Chatbox | undefined) {
        held = box;
        written.push(box?.isAlive);
      },
    };
    const view = (userId: string | null, theme: string) =>
      scene({
        userId,
        children: <Chatbox conversationId="order-1" theme={theme} chatboxRef={chatboxRef} />,
      });
    const { rerender } = await mode.mount(view("alice", "light"));
    await mounted();
    rerender(view("alice", "dark"));
    await mounted(2);
    rerender(view("bob", "dark"));
    await mounted(3);
    rerender(view(null, "dark"));
    await settle();
    expect(written).toEqual([true, undefined, true, undefined, true, undefined]);
  });

  test("another ref takes the chat UI over, and the first lets it go", async () => {
    const { scene, mounted, created } = setScene();
    const [first, second] = [refTo<Talk.Chatbox>(), refTo<Talk.Chatbox>()];
    const view = (ref?: { current: Talk.Chatbox | null }) =>
      scene({ children: <Chatbox conversationId="order-1" chatboxRef={ref} /> });
    const { rerender } = await mode.mount(view(first));
    await mounted();
    const box = first.current;
    expect(box?.isAlive).toBe(true);
    rerender(view(second));
    await settle();
    expect(first.current).toBeUndefined();
    expect(second.current).toBe(box);
    rerender(view());
    await settle();
    expect(second.current).toBeUndefined();
    expect(created()).toBe(1);
  });

  test("a chat UI that is destroyed as soon as its ref is given it is lost, and receives no settings", async () => {
    const { scene, errors, ledger } = setScene();
    const chatboxRef = {
      get current(): Talk.Chatbox | undefined {
        return undefined;
      },
      set current(box: Talk.Chatbox | undefined) {
        box?.destroy();
      },
    };
    const presence = { custom: { typing: "yes" } };
    await mode.mount(
      scene({
        children: <Chatbox conversationId="order-1" presence={presence} chatboxRef={chatboxRef} />,
      }),
    );
    await until(() => errors.length > 0);
    expect(errors).toEqual(["view-lost"]);
    expect(ledger.deadCalls).toEqual([]);
  });

  test.each<[string, object]>([
    ["is frozen", Object.freeze({ current: null })],
    [
      "cannot be read",
      {
        get current() {
          return refuse();
        },
      },
    ],
    [
      "cannot be written",
      {
        get current() {
          return null;
        },
        set current(_: unknown) {
          refuse();
        },
      },
    ],
  ])("a ref that %s is reported, and the chat UI stays", async (_, ref) => {
    const { scene, errors, mounted } = setScene();
    const chatboxRef = ref as { current: null };
    await mode.mount(
      scene({ children: <Chatbox conversationId="order-1" chatboxRef={chatboxRef} /> }),
    );
    await mounted();
    expect(new Set(errors)).toEqual(new Set(["handler-failed"]));
  });

  test("a ref that is no object is ignored", async () => {
    const { scene, errors, mounted } = setScene();
    // The string refs of old React, in plain JavaScript.
    const chatboxRef = "box" as unknown as { current: null };
    await mode.mount(
      scene({ children: <Chatbox conversationId="order-1" chatboxRef={chatboxRef} /> }),
    );
    await mounted();
    expect(errors).toEqual([]);
  });
});
