/**
 * What becomes of a prop of a chat UI:
 *
 * - `select`: travels with `select`; a change selects again, on the same chat UI
 * - `setting`: brought into force before `mount` and at every change, through a setter
 * - `show`: opens and closes a popup, once it is mounted
 * - `render`: used by the component itself
 * - `attribute`: goes to the container element
 * - `inspect`: the newest is told what happens; without it that of the session is
 * - `handler`: the newest function is called
 * - `option`: goes to the SDK when the chat UI is created; a change creates a new one
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

/** Which of TalkJS's chat UIs. */
export type ViewName = "Chatbox" | "Inbox" | "Popup";

type PropKinds = Readonly<Partial<Record<string, PropKind>>>;

/** The declared fate of every prop. Unlisted: `data-…` and `aria-…` are attributes, `on…` handlers, the rest options. */
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

/** The props of one fate. Elements are never options: they are for React. */
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
