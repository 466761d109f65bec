import type Talk from "talkjs";
import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { Chatbox, Inbox, Popup } from "../../../src/index.js";
import { worlds } from "../../../src/testing.js";
import { describeEachMode } from "../../support/modes.js";
import { settle } from "../../support/settle.js";
import { KINDS, setScene, type Kind } from "./support.js";
import "../support.js";

const SHARED = [
  ...(["onBlur", "onFocus", "onKeydown", "onKeyup", "onSendMessage"] as const),
  ...(["onCustomMessageAction", "onCustomConversationAction", "onLeaveConversation"] as const),
  ...(["onMarkConversationAsUnread", "onTranslationToggled"] as const),
];

const EVENTS: Record<Kind, readonly `on${string}`[]> = {
  Chatbox: SHARED,
  Inbox: [
    ...SHARED,
    "onConversationSelected",
    "onSelectConversation",
    "onDesktopNotificationToggled",
  ],
  Popup: [...SHARED, "onOpen", "onClose"],
};

const refName = { Chatbox: "chatboxRef", Inbox: "inboxRef", Popup: "popupRef" } as const;
const components = { Chatbox, Inbox, Popup };

/** A chat UI with arbitrary props, as JavaScript and spread props allow. */
const loose = (kind: Kind, props: object) => {
  const View = components[kind] as (props: object) => ReactElement;
  return <View {...{ conversationId: "order-1", ...props }} />;
};

describeEachMode((mode) => {
  describe.each(KINDS)("a %s", (kind) => {
    test("brings every event to its handler, with what TalkJS gives", async () => {
      const { simulator, scene, mounted } = setScene();
      const ref: { current: Talk.UIBox | undefined } = { current: undefined };
      const heard: [string, unknown][] = [];
      const handlers = EVENTS[kind].map((name) => ({
        [name]: (event: unknown) => void heard.push([name, event]),
      }));
      const props = Object.assign({ [refName[kind]]: ref }, ...handlers) as object;
      await mode.mount(scene({ children: loose(kind, props) }));
      await mounted();
      await settle();
      heard.length = 0;
      const box = ref.current;
      if (!box) throw new Error("there is no chat UI");
      for (const name of EVENTS[kind]) simulator.emit(box, name, { of: name });
      expect(heard).toEqual(EVENTS[kind].map((name) => [name, { of: name }]));
    });

    test("brings an event that no type knows yet", async () => {
      const events = { [kind]: ["onReaction"] };
      const { simulator, scene, errors, mounted } = setScene({ world: worlds.aliceAndBob, events });
      const ref: { current: Talk.UIBox | undefined } = { current: undefined };
      const heard: unknown[] = [];
      const onReaction = (event: unknown) => void heard.push(event);
      await mode.mount(scene({ children: loose(kind, { [refName[kind]]: ref, onReaction }) }));
      await mounted();
      if (ref.current) simulator.emit(ref.current, "onReaction", "heart");
      expect(heard).toEqual(["heart"]);
      expect(errors).toEqual([]);
    });

    test("tells once of a handler for an event that TalkJS does not have", async () => {
      const { scene, errors, mounted } = setScene();
      const view = () => scene({ children: loose(kind, { onSendMesage: () => undefined }) });
      const { rerender } = await mode.mount(view());
      await mounted();
      rerender(view());
      await settle();
      expect(errors).toEqual(["event-unknown"]);
    });

    test("reports each handler for an event that TalkJS does not have", async () => {
      const { scene, errors, mounted } = setScene();
      const misspelt = { onSendMesage: () => undefined, onBlurr: () => undefined };
      const view = () => scene({ children: loose(kind, misspelt) });
      const { rerender } = await mode.mount(view());
      await mounted();
      rerender(view());
      await settle();
      expect(errors).toEqual(["event-unknown", "event-unknown"]);
    });

    test("tells once of a handler that is no function, also at its first render", async () => {
      const { scene, errors, mounted } = setScene();
      const view = () => scene({ children: loose(kind, { onFocus: "focus" }) });
      const { rerender } = await mode.mount(view());
      await mounted();
      rerender(view());
      await settle();
      expect(errors).toEqual(["handler-invalid"]);
    });
  });

  test("gives TalkJS what a handler returns, and reports one that throws", async () => {
    const { simulator, scene, errors, mounted } = setScene();
    const ref: { current: Talk.UIBox | undefined } = { current: undefined };
    const onBlur = () => {
      throw new Error("the app's own");
    };
    const props = { chatboxRef: ref, onFocus: () => "answer", onBlur };
    await mode.mount(scene({ children: loose("Chatbox", props) }));
    await mounted();
    const box = ref.current;
    if (!box) throw new Error("there is no chat UI");
    expect(simulator.emit(box, "onFocus")).toEqual(["answer"]);
    simulator.emit(box, "onBlur");
    await settle();
    expect(errors).toEqual(["handler-failed"]);
  });

  test("onSendMessage may change what is sent", async () => {
    const { simulator, scene, mounted } = setScene();
    const ref: { current: Talk.Chatbox | undefined } = { current: undefined };
    await mode.mount(
      scene({
        children: (
          <Chatbox
            conversationId="order-1"
            chatboxRef={ref}
            onSendMessage={({ override }) => void override({ text: "changed" })}
          />
        ),
      }),
    );
    await mounted();
    await settle();
    if (ref.current) await simulator.actions(ref.current).send("as typed");
    expect(simulator.conversation("order-1")?.messages.at(-1)).toMatchObject({
      content: [{ type: "text" }],
    });
    expect(JSON.stringify(simulator.conversation("order-1")?.messages.at(-1))).toContain("changed");
  });

  test("onStatusChange tells each status of the chat UI, with its state", async () => {
    const { scene, mounted } = setScene();
    const told: string[] = [];
    const view = (isThere: boolean) =>
      scene({
        children: isThere && (
          <Chatbox
            conversationId="order-1"
            onStatusChange={(status, state) =>
              void told.push(`${status} ${"view" in state ? String(state.view.isAlive) : "-"}`)
            }
          />
        ),
      });
    const { rerender } = await mode.mount(view(true));
    await mounted();
    await settle();
    expect(told.at(-1)).toBe("mounted true");
    expect(told).toContain("mounting -");
    rerender(view(false));
    await settle();
    expect(told.at(-1)).toBe("destroyed -");
  });
});
