import type Talk from "talkjs";
import type { ViewName } from "../../src/views/prop-kinds.js";

/** Values to choose from, or the reason why a change would not be visible. */
export type Choices = readonly unknown[] | string;

interface OptionsByName {
  readonly Chatbox: Talk.ChatboxOptions;
  readonly Inbox: Omit<Talk.InboxOptions, "selected">;
  readonly Popup: Talk.PopupOptions;
}

/** Options that update a mounted chat UI. They have their own stories. */
type Setting = "presence" | "messageFilter" | "feedFilter";

/** All other options of TalkJS. A missing option is a compile error. */
type Table<Name extends ViewName> = {
  readonly [Option in Exclude<keyof OptionsByName[Name], Setting>]-?:
    readonly Required<OptionsByName[Name]>[Option][] | string;
};

const BY_SERVER = "TalkJS's servers do this";
const HEARD = "not visible: it adds data to onKeydown and onKeyup";

const SHARED = {
  theme: ["default_light", "default_dark"],
  dir: ["ltr", "rtl"],
  showChatHeader: [true, false],
  chatTitleMode: ["participants", "subject"],
  chatSubtitleMode: ["subject", "participants", null],
  messageField: [{ placeholder: "Write to the team" }, { visible: false }],
  messageSuggestion: ["Shall we say Monday?"],
  captureKeyboardEvents: HEARD,
  customEmojis: "the simulator has no emojis",
  thirdparties: "third-party scripts inside TalkJS's frame",
  translateConversations: BY_SERVER,
  showTranslationToggle: BY_SERVER,
} as const satisfies Table<"Chatbox">;

export const CHAT_OPTIONS: { readonly [Name in ViewName]: Table<Name> } = {
  Chatbox: SHARED,
  Inbox: {
    ...SHARED,
    showFeedHeader: [true, false],
    feedConversationTitleMode: ["participants", "subject"],
    showMobileBackButton: "only in a narrow inbox",
    useBrowserHistory: "it would navigate the page of the stories",
  },
  Popup: {
    ...SHARED,
    launcher: ["always", "close-only", "never"],
    showCloseInHeader: [true, false],
    keepOpen: "only on another page",
  },
};
