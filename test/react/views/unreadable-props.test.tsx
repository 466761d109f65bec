import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Chatbox, HtmlPanel, type ChatboxProps, type HtmlPanelProps } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle } from "../../support/settle.js";
import { setScene } from "./support.js";
import "../support.js";

/** As a draft of Immer that is used after its time. */
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** A literal that is written at each render, with a field that cannot be read. */
const unreadable = (): object => ({
  get name() {
    throw new Error("mine");
  },
});

/** Values that plain JavaScript allows and the types refuse. */
const untyped = (props: object) => ({ conversationId: "order-1", ...props }) as ChatboxProps;

const revokedValue = revoked();

describeEachMode((mode) => {
  test.each<[string, string, () => object]>([
    ["an option that is revoked", "view-failed", () => ({ theme: revokedValue })],
    ["a new revoked option at each render", "view-failed", () => ({ theme: revoked() })],
    ["an option that throws", "view-failed", () => ({ theme: unreadable() })],
    ["a setting that is revoked", "view-update-failed", () => ({ presence: revokedValue })],
    ["a new revoked setting", "view-update-failed", () => ({ highlightedWords: revoked() })],
    ["a setting that throws", "view-update-failed", () => ({ messageFilter: unreadable() })],
    ["a conversation", "conversation-failed", () => ({ conversationId: revokedValue })],
    ["a handler", "handler-invalid", () => ({ onSendMessage: revokedValue })],
  ])("%s: it is reported once as %s, and the app stays", async (_, code, props) => {
    const { scene, errors } = setScene();
    const view = () =>
      scene({
        children: (
          <>
            <Chatbox {...untyped(props())} />
            <p>The app</p>
          </>
        ),
      });
    const { rerender } = await mode.mount(view());
    for (let renders = 0; renders < 5; renders += 1) {
      rerender(view());
      await settle();
    }
    expect(errors).toEqual([code]);
    expect(screen.getByText("The app")).toBeDefined();
  });

  test("a panel for a conversation that is no number leads to no endless renders", async () => {
    const { scene } = setScene();
    const panel = { url: "/panel.html", conversation: NaN } as unknown as HtmlPanelProps;
    const view = scene({
      children: (
        <Chatbox conversationId="order-1">
          <HtmlPanel {...panel} />
          <p>The app</p>
        </Chatbox>
      ),
    });
    await mode.mount(view);
    await settle();
    expect(screen.getByText("The app")).toBeDefined();
  });
});
