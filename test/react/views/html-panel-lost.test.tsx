import { useEffect, useLayoutEffect, version } from "react";
import type * as Talk from "talkjs/all.js";
import { afterEach, expect, test, vi } from "vitest";
import { Chatbox, HtmlPanel, useChatView } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import "../support.js";
import { refTo, setScene } from "./support.js";

afterEach(() => void vi.useRealTimers());

/** React 17 renders for each listener, and runs effects in a later task. */
const useEffectAtOnce = version.startsWith("17.") ? useLayoutEffect : useEffect;

describeEachMode((mode) => {
  test("a panel whose chat UI is destroyed while it opens is no failure of its own", async () => {
    vi.useFakeTimers();
    const { simulator, scene, errors } = setScene();
    const lift = simulator.fail("createHtmlPanel", { how: "hang", times: 1 });
    const panel = <HtmlPanel url="/panel.html" />;
    await mode.mount(scene({ children: <Chatbox conversationId="order-1">{panel}</Chatbox> }));
    await vi.advanceTimersByTimeAsync(0);
    simulator.sessions[0]?.getChatboxes()[0]?.destroy();
    await vi.advanceTimersByTimeAsync(16_000);
    lift();
    await vi.advanceTimersByTimeAsync(0);
    expect(errors).toEqual(["view-lost"]);
  });

  test("a panel is not created in a chat UI that ends in the effects of the same commit", async () => {
    const { scene, ledger, errors } = setScene();
    const chatboxRef = refTo<Talk.Chatbox>();
    function DestroyAtOnce() {
      const chat = useChatView(chatboxRef);
      useEffectAtOnce(() => {
        if (chat.status === "mounted") chat.view.destroy();
      }, [chat]);
      return null;
    }
    const chat = (
      <Chatbox conversationId="order-1" chatboxRef={chatboxRef}>
        <HtmlPanel url="/panel.html" />
        <DestroyAtOnce />
      </Chatbox>
    );
    await mode.mount(scene({ children: chat }));
    await until(() => errors.length > 0);
    await settle();
    expect([errors, ledger.count("createHtmlPanel"), ledger.deadCalls]).toEqual([
      ["view-lost"],
      0,
      [],
    ]);
  });
});
