import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { Chatbox, Inbox, Popup } from "../../../src/index.js";
import { propKindOf, SHARED_PROPS, type PropKind } from "../../../src/views/prop-kinds.js";
import { CHATBOX, INBOX, POPUP } from "../../../src/views/view-kinds.js";
import { describeEachMode } from "../../support/modes.js";
import { settle } from "../../support/settle.js";
import { setScene, type Kind } from "./support.js";
import "../support.js";

const components = { Chatbox, Inbox, Popup };

const loose = (kind: Kind, props: object) => {
  // All combinations of the table's props: other tests check the types.
  const View = components[kind] as (props: object) => ReactElement;
  return <View {...{ conversationId: "order-1", ...props }} />;
};

/** Two values for each prop of the tables. The first one is not the default. */
const values: Record<string, readonly [unknown, unknown]> = {
  conversationId: ["order-2", "order-3"],
  syncConversation: [
    { id: "order-2", participants: [] },
    { id: "order-3", participants: [] },
  ],
  asGuest: [true, false],
  messageId: ["m1", "m2"],
  presence: [{ visible: false }, { visible: true }],
  messageFilter: [{ origin: "web" }, { origin: "rest" }],
  feedFilter: [{ hasUnreadMessages: true }, { hasUnreadMessages: false }],
  highlightedWords: [["a"], ["b"]],
  show: [false, true],
  id: ["one", "two"],
  role: ["region", "main"],
  title: ["One", "Two"],
  tabIndex: [0, 1],
  inspect: [() => undefined, () => undefined],
  style: [{ height: 1 }, { height: 2 }],
  className: ["one", "two"],
  loadingComponent: [<p key="1">one</p>, <p key="2">two</p>],
  children: [<p key="1">one</p>, <p key="2">two</p>],
  chatboxRef: [{ current: null }, { current: null }],
  inboxRef: [{ current: null }, { current: null }],
  popupRef: [{ current: null }, { current: null }],
  "data-chat": ["one", "two"],
  "aria-label": ["one", "two"],
  onFocus: [() => undefined, () => undefined],
  theme: ["light", "dark"],
  anOptionOfTomorrow: ["one", "two"],
};

/** The methods of the chat UI that a change calls, and the number of chat UIs created so far. */
const expected: Record<PropKind, { readonly methods: RegExp; readonly created: 1 | 2 }> = {
  select: { methods: /^select$/, created: 1 },
  setting: { methods: /^set[A-Z]\w+$/, created: 1 },
  show: { methods: /^show$/, created: 1 },
  render: { methods: /^$/, created: 1 },
  attribute: { methods: /^$/, created: 1 },
  inspect: { methods: /^$/, created: 1 },
  handler: { methods: /^$/, created: 1 },
  option: { methods: /^destroy,select,mount$/, created: 2 },
};

const unlisted = ["data-chat", "aria-label", "onFocus", "theme", "anOptionOfTomorrow"];
const viewKinds = [CHATBOX, INBOX, POPUP];
const listed = viewKinds.flatMap(({ props }) => Object.keys({ ...SHARED_PROPS, ...props }));
const table = viewKinds.flatMap(({ name, props }) =>
  [...Object.keys({ ...SHARED_PROPS, ...props }), ...unlisted].map(
    (prop) => [name, prop, propKindOf(props, prop)] as const,
  ),
);

test("the tables list every prop that has values here, and no other", () => {
  expect([...new Set([...listed, ...unlisted])].sort()).toEqual(Object.keys(values).sort());
});

describeEachMode((mode) => {
  describe("a changed prop is handled as its kind requires", () => {
    test.each(table)("%s %s: %s", async (kind, prop, propKind) => {
      const { scene, told, created, mounted, ledger } = setScene();
      const [first, second] = values[prop] ?? [];
      const view = (value: unknown) => scene({ children: loose(kind, { [prop]: value }) });
      const { rerender, container } = mode.render(view(first));
      await mounted();
      await settle();
      const before = told().length;
      rerender(view(second));
      await settle();
      expect(told().slice(before).join()).toMatch(expected[propKind].methods);
      expect(created()).toBe(expected[propKind].created);
      const makings = ledger.calls.filter(({ method }) => method === `create${kind}`);
      const isSent = makings.some(({ args }) => JSON.stringify(args).includes(`"${prop}"`));
      expect(isSent).toBe(propKind === "option");
      if (propKind === "attribute" && kind !== "Popup") {
        const name = prop === "tabIndex" ? "tabindex" : prop;
        expect(container.querySelector(`[${name}="${String(second)}"]`)).not.toBeNull();
      }
    });
  });
});
