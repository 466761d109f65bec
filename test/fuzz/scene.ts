import { firstWant, type Want } from "./wants.js";

/** Whether each `<Session>` of a run stands beside the one before it or inside it. */
export type Arrangement = "siblings" | "nested";

export type Where = "nowhere" | "around" | "inside";

export type ViewName = "Chatbox" | "Inbox" | "Popup";

export const viewNames: readonly ViewName[] = ["Chatbox", "Inbox", "Popup"];

/** The props of one chat UI. */
export interface ViewWant {
  readonly conversation: "alice-1" | "bob-1" | null;
  readonly by: "id" | "function" | "throwing";
  /** The access that such a function gives the user. */
  readonly access: "Read" | "ReadWrite";
  /** An option: a change creates a new chat UI. */
  readonly theme: "one" | "other";
  readonly isVisible: boolean;
  readonly words: readonly string[] | undefined;
  readonly show: boolean;
}

export const firstView: ViewWant = {
  conversation: "alice-1",
  by: "id",
  access: "ReadWrite",
  theme: "one",
  isVisible: true,
  words: undefined,
  show: true,
};

export type Views = Readonly<Partial<Record<ViewName, ViewWant>>>;

/** The props of one `<Session>`, and the components around it and inside it. */
export interface Scene extends Want {
  readonly key: number;
  readonly suspended: Where;
  /** Hidden by `<Activity>`. */
  readonly hidden: Where;
  readonly views: Views;
}

export const firstScene: Scene = {
  ...firstWant,
  key: 0,
  suspended: "nowhere",
  hidden: "nowhere",
  views: {},
};
