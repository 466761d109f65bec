/**
 * How each prop change of a chat UI is handled:
 *
 * - `select`: an argument of `select`; a change selects again on the same chat UI
 * - `setting`: applied with a setter before `mount` and on every change
 * - `show`: opens and closes a popup that is mounted
 * - `render`: used by the component itself
 * - `attribute`: passed to the container element
 * - `inspect`: the newest inspector receives the events; without it the session's inspector does
 * - `handler`: the newest function is called
 * - `option`: passed to the SDK when the chat UI is created; a change creates a new one
 */
export type PropKind =
  "select" | "setting" | "show" | "render" | "attribute" | "inspect" | "handler" | "option";

const SHARED = {
  conversationId: "select",
  syncConversation: "select",
  asGuest: "select",
  messageId: "select",
  presence: "setting",
  messageFilter: "setting",
  highlightedWords: "setting",
  inspect: "inspect",
  children: "render",
  id: "attribute",
  role: "attribute",
  title: "attribute",
  tabIndex: "attribute",
} as const satisfies Record<string, PropKind>;

const CONTAINED = { style: "render", className: "render", loadingComponent: "render" } as const;

/** The name of one of TalkJS's chat UIs. */
export type ViewName = "Chatbox" | "Inbox" | "Popup";

type PropKinds = Readonly<Partial<Record<string, PropKind>>>;

/** The kind of every listed prop. Unlisted props: `data-…` and `aria-…` are attributes, `on…` are handlers, others are options. */
export function propKindsOf(view: ViewName): PropKinds {
  const own = {
    Chatbox: { ...CONTAINED, chatboxRef: "render" },
    Inbox: { ...CONTAINED, feedFilter: "setting", inboxRef: "render" },
    Popup: { show: "show", popupRef: "render" },
  } as const satisfies Record<ViewName, PropKinds>;
  return { ...SHARED, ...own[view] };
}

export function propKindOf(kinds: PropKinds, prop: string): PropKind {
  const declared = kinds[prop];
  if (declared) return declared;
  if (/^(data|aria)-/.test(prop)) return "attribute";
  return /^on[A-Z]/.test(prop) ? "handler" : "option";
}

export type Props = Readonly<Record<string, unknown>>;

/** Returns the props of one kind. React elements are never options. */
export function pickProps(view: ViewName, props: object, kind: PropKind): Props {
  const kinds = propKindsOf(view);
  const entries = Object.entries(props) as [string, unknown][];
  return Object.fromEntries(
    entries.filter(([prop, value]) => propKindOf(kinds, prop) === kind && !isElement(value)),
  );
}

function isElement(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isElement);
  return typeof value === "object" && value !== null && "$$typeof" in value;
}
