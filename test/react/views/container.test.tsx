import { createElement, type ReactElement } from "react";
import { expect, test } from "vitest";
import { Chatbox, Inbox, Popup } from "../../../src/index.js";
import { describeEachMode } from "../../support/modes.js";
import { settle } from "../../support/settle.js";
import { setScene } from "./support.js";
import "../support.js";

type Loosely = Record<"header" | "footers", unknown>;

const attributes = {
  id: "chat",
  role: "region",
  title: "Chat about order 1",
  tabIndex: 0,
  "data-testid": "chat",
  "aria-label": "Chat",
};

describeEachMode((mode) => {
  test.each([
    ["Chatbox", () => <Chatbox conversationId="order-1" {...attributes} />],
    ["Inbox", () => <Inbox {...attributes} />],
  ])("the attributes of a %s reach its container, and not TalkJS", async (kind, view) => {
    const { scene, mounted, ledger } = setScene();
    const { getByTestId } = mode.render(scene({ children: view() }));
    await mounted();
    const container = getByTestId("chat");
    expect(container.id).toBe("chat");
    expect(container.getAttribute("role")).toBe("region");
    expect(container.title).toBe("Chat about order 1");
    expect(container.tabIndex).toBe(0);
    expect(container.getAttribute("aria-label")).toBe("Chat");
    const { args } = ledger.calls.find(({ method }) => method === `create${kind}`) ?? {};
    expect(args).toEqual([{}]);
  });

  test("style and className are the container's and the placeholder's, and change in place", async () => {
    const { scene, mounted, created } = setScene();
    const view = (height: number) =>
      scene({
        children: (
          <Chatbox
            conversationId="order-1"
            id="chat"
            style={{ height, display: "flex" }}
            className="room"
            loadingComponent={<p>Loading</p>}
          />
        ),
      });
    const { rerender, container } = mode.render(view(100));
    const placeholder = container.querySelector<HTMLElement>(".room:not(#chat)");
    expect(placeholder?.style.height).toBe("100px");
    await mounted();
    await settle();
    rerender(view(200));
    const room = container.querySelector<HTMLElement>("#chat");
    expect([room?.className, room?.style.height, room?.style.display]).toEqual([
      "room",
      "200px",
      "flex",
    ]);
    expect(container.querySelectorAll(".room")).toHaveLength(1);
    expect(created()).toBe(1);
  });

  test("elements in any prop are neither sent nor compared, however deep, cyclic or new", async () => {
    const { scene, mounted, created, ledger } = setScene();
    const Loose = Chatbox as (props: Parameters<typeof Chatbox>[0] & Loosely) => ReactElement;
    const cyclic = () => {
      const element = { ...createElement("p", null, "hello") };
      Object.assign(element, { props: { children: element } });
      return element;
    };
    const view = () =>
      scene({
        children: (
          <Loose
            {...{ conversationId: "order-1", header: cyclic(), footers: [cyclic(), cyclic()] }}
            loadingComponent={<p>Loading</p>}
          >
            <section>
              <p>A child</p>
            </section>
          </Loose>
        ),
      });
    const { rerender, getByText } = mode.render(view());
    await mounted();
    for (let renders = 0; renders < 3; renders += 1) {
      rerender(view());
      await settle();
    }
    expect(getByText("A child").isConnected).toBe(true);
    expect(created()).toBe(1);
    expect(ledger.calls.find(({ method }) => method === "createChatbox")?.args).toEqual([{}]);
  });

  test("children are rendered beside every kind of chat UI", async () => {
    const { scene, ledger } = setScene();
    const children = [
      <Chatbox key={1} conversationId="order-1" children={<p>one</p>} />,
      <Inbox key={2} children={<p>two</p>} />,
      <Popup key={3} conversationId="order-1" children={<p>three</p>} />,
    ];
    const { getByText } = mode.render(scene({ children }));
    await settle();
    for (const text of ["one", "two", "three"]) expect(getByText(text).isConnected).toBe(true);
    expect(ledger.boxes.opened).toBe(3);
  });
});
