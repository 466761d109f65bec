import { firstWant, type Want } from "./wants.js";

/** Whether each `<Session>` of a run stands beside the one before it or inside it. */
export type Arrangement = "siblings" | "nested";

export type Where = "nowhere" | "around" | "inside";

export type ViewName = "Chatbox" | "Inbox" | "Popup";

export const viewNames: readonly ViewName[] = ["Chatbox", "Inbox", "Popup"];

/** The props of one chat UI. */
export interface ViewWant {
  readonly conversation: "alice-1" | "bob-1" | null;
  /** How the app gives the conversation: its id, a function that builds it or throws, or a plain object. */
  readonly by: "id" | "function" | "throwing" | "object";
  /** Such a function and such an object give the access of a participant, the name of the participant, and the subject. */
  readonly access: "Read" | "ReadWrite";
  readonly member: "Dora" | "Dorothy";
  readonly subject: "Order" | "Lamp";
  /** An option: a change creates a new chat UI. */
  readonly theme: "one" | "other";
  readonly isVisible: boolean;
  readonly words: readonly string[] | undefined;
  readonly show: boolean;
  readonly ref: RefName;
  readonly panel: PanelWant | undefined;
}

/** An app can pass another ref to the same component. */
export type RefName = "first" | "other";

export const refNames: readonly RefName[] = ["first", "other"];

/** The props of an HTML panel in a chat UI. */
export interface PanelWant {
  readonly url: "/one.html" | "/other.html";
  readonly height: number;
  readonly isShown: boolean;
}

export const firstView: ViewWant = {
  conversation: "alice-1",
  by: "id",
  access: "ReadWrite",
  member: "Dora",
  subject: "Order",
  theme: "one",
  isVisible: true,
  words: undefined,
  show: true,
  ref: "first",
  panel: undefined,
};

export const firstPanel: PanelWant = { url: "/one.html", height: 100, isShown: true };

/** All that the app says about a conversation; undefined if it fails to. */
export function wordsOf({ by, conversation, access, member, subject }: ViewWant) {
  if (by === "throwing") return undefined;
  return by === "id" ? conversation : JSON.stringify([by, conversation, access, member, subject]);
}

export type Views = Readonly<Partial<Record<ViewName, ViewWant>>>;

/** The props of one `<Session>`, and the components around it and inside it. */
export interface Scene extends Want {
  readonly key: number;
  readonly ref: RefName;
  readonly suspended: Where;
  /** Hidden by `<Activity>`. */
  readonly hidden: Where;
  readonly views: Views;
}

export const firstScene: Scene = {
  ...firstWant,
  key: 0,
  ref: "first",
  suspended: "nowhere",
  hidden: "nowhere",
  views: {},
};
