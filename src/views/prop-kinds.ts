import { tryTo } from "../core.js";

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

/** The kinds of the props that every chat UI has. */
export const SHARED_PROPS: PropKinds = {
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
};

/** The name of one of TalkJS's chat UIs. */
export type ViewName = "Chatbox" | "Inbox" | "Popup";

export type PropKinds = Readonly<Partial<Record<string, PropKind>>>;

/** The kind of a prop, where `own` lists the chat UI's own props. Unlisted props: `data-…` and `aria-…` are attributes, `on…` are handlers, others are options. */
export function propKindOf(own: PropKinds, prop: string): PropKind {
  const declared = own[prop] ?? SHARED_PROPS[prop];
  if (declared) return declared;
  if (/^(data|aria)-/.test(prop)) return "attribute";
  return /^on[A-Z]/.test(prop) ? "handler" : "option";
}

export type Props = Readonly<Record<string, unknown>>;

/** Returns the props of one kind. React elements are never options. */
export function pickProps(own: PropKinds, props: object, kind: PropKind): Props {
  const entries = Object.entries(props) as [string, unknown][];
  return Object.fromEntries(
    entries.filter(
      // A value that cannot be read is no element: the SDK gets it, and its error is reported.
      ([prop, value]) => propKindOf(own, prop) === kind && !tryTo(() => isElement(value)),
    ),
  );
}

function isElement(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isElement);
  return typeof value === "object" && value !== null && "$$typeof" in value;
}
