import type Talk from "talkjs";
import type { ViewName } from "../../src/views/fates.js";

/** Values to try, or why trying them would show nothing. */
export type Choices = readonly unknown[] | string;

interface OptionsByName {
  readonly Chatbox: Talk.ChatboxOptions;
  readonly Inbox: Omit<Talk.InboxOptions, "selected">;
  readonly Popup: Talk.PopupOptions;
}

/** Options that a living chat UI takes: they have stories of their own. */
type Setting = "presence" | "messageFilter" | "feedFilter";

/** Every other option that goes to TalkJS: one left out does not compile. */
type Table<Name extends ViewName> = {
  readonly [Option in Exclude<keyof OptionsByName[Name], Setting>]-?:
    readonly Required<OptionsByName[Name]>[Option][] | string;
};

const BY_SERVER = "TalkJS's servers do this";
const HEARD = "nothing to see: it makes onKeydown and onKeyup tell more";

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
  thirdparties: "scripts of others, inside TalkJS's frame",
  translateConversations: BY_SERVER,
  showTranslationToggle: BY_SERVER,
} as const satisfies Table<"Chatbox">;

export const CHAT_OPTIONS: { readonly [Name in ViewName]: Table<Name> } = {
  Chatbox: SHARED,
  Inbox: {
    ...SHARED,
    showFeedHeader: [true, false],
    feedConversationTitleMode: ["participants", "subject"],
    showMobileBackButton: "only where it is narrow",
    useBrowserHistory: "it would move the page that stories are shown in",
  },
  Popup: {
    ...SHARED,
    launcher: ["always", "close-only", "never"],
    showCloseInHeader: [true, false],
    keepOpen: "only on another page",
  },
};
