import { firstWant, type Want } from "./wants.js";

/** Whether each `<Session>` of a run stands beside the one before it or inside it. */
export type Arrangement = "siblings" | "nested";

export type Where = "nowhere" | "around" | "inside";

export type ViewName = "Chatbox" | "Inbox" | "Popup";

export const viewNames: readonly ViewName[] = ["Chatbox", "Inbox", "Popup"];

/** What one chat UI is given. */
export interface ViewWant {
  readonly conversation: "alice-1" | "bob-1" | null;
  readonly by: "id" | "function" | "throwing";
  /** An option: a change makes the chat UI anew. */
  readonly theme: "one" | "other";
  readonly isVisible: boolean;
  readonly words: readonly string[] | undefined;
  readonly show: boolean;
}

export const firstView: ViewWant = {
  conversation: "alice-1",
  by: "id",
  theme: "one",
  isVisible: true,
  words: undefined,
  show: true,
};

export type Views = Readonly<Partial<Record<ViewName, ViewWant>>>;

/** What one `<Session>` wants, and what is around it and inside it. */
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
