/** When TalkJS calls the handler of an event. The signatures come from its types. */
export const EVENT_WORDS: Readonly<Record<string, string>> = {
  onMessage:
    "The user sent or received a message, in any conversation in which they participate, also while no chat UI is shown.",
  onDesktopNotificationClicked:
    "The user clicked a desktop notification. With a handler, an inbox no longer opens the conversation by itself.",
  onBrowserPermissionNeeded:
    "The browser is about to ask for a permission, such as the microphone. TalkJS waits for a promise that you return.",
  onBrowserPermissionDenied:
    "The user or the browser refused a permission. With a handler, TalkJS shows no alert about it.",
  onSendMessage:
    "The user is about to send a message. The event can change the message, or prevent it with `preventDefault()`.",
  onLeaveConversation:
    "The user is about to leave a conversation, in this chat UI. `preventDefault()` prevents it.",
  onMarkConversationAsUnread:
    "The user is about to mark a conversation as unread, in this chat UI. `preventDefault()` prevents it.",
  onFocus: "The focus enters the chat UI.",
  onBlur: "The focus leaves the chat UI.",
  onTranslationToggled: "The user switched the translation of messages on or off.",
  onKeyup: "The user released a key in the chat UI. Needs `captureKeyboardEvents`.",
  onKeydown: "The user pressed a key in the chat UI. Needs `captureKeyboardEvents`.",
  onSelectConversation:
    "The user clicked a conversation in the list, which is not selected yet. `preventDefault()` prevents it.",
  onConversationSelected:
    "Another conversation is selected, by the user, by your code or at the start. `conversation` is null if none is.",
  onDesktopNotificationToggled: "The user switched desktop notifications on or off in the inbox.",
  onCustomMessageAction: "The user chose an action that your theme adds to messages.",
  onCustomConversationAction: "The user chose an action that your theme adds to conversations.",
  onOpen: "The popup opened.",
  onClose: "The popup closed.",
};

/** Meanings of props without TSDoc of this library: most are declared by TalkJS or React. */
export const PROP_WORDS: Readonly<Record<string, string>> = {
  children: "`<HtmlPanel>`s of the chat UI, or any other components.",
  style: "The style of the element around the chat UI. Give it a height.",
  className: "The class of the element around the chat UI.",
  chatboxRef: "A ref that is set to TalkJS's chatbox, and to undefined when it ends.",
  inboxRef: "A ref that is set to TalkJS's inbox, and to undefined when it ends.",
  popupRef: "A ref that is set to TalkJS's popup, and to undefined when it ends.",
  id: "The `id` of the element around the chat UI.",
  role: "The ARIA role of the element around the chat UI.",
  title: "The tooltip of the element around the chat UI.",
  tabIndex: "The place of the element around the chat UI in the tab order.",
  dir: "The direction of text, if TalkJS does not find it out from the page.",
  messageSuggestion: "A text that the message field contains at the start. Deprecated by TalkJS.",
  showChatHeader: "Whether the header above the messages is shown.",
  chatTitleMode: "The title in the header. Deprecated by TalkJS: only legacy themes use it.",
  chatSubtitleMode: "The line below the title. Deprecated by TalkJS: only legacy themes use it.",
  thirdparties:
    "Support for browser extensions and services that otherwise do not reach into an iframe.",
  messageFilter:
    "Shows only the messages that match. The list of an inbox shows the last message of each conversation all the same.",
  feedFilter: "Shows only the conversations that match in the list.",
  translateConversations:
    'The conversations that are translated into the user\'s language: all, none, a list, or `"auto"` where languages differ.',
  showTranslationToggle: "Whether the user can switch the translation on and off.",
  messageField: "Settings of the message field, such as its placeholder and spell checking.",
  theme: "The name of a theme of your dashboard, or its name with values for its variables.",
  captureKeyboardEvents: "Sends `onKeyup` and `onKeydown`, and disables the shortcuts of TalkJS.",
  presence:
    "Whether the user can see this chat UI, and fields of your own. Messages in a hidden one stay unread.",
  customEmojis: "Emojis of your own by name, such as `:lamp:`.",
  highlightedWords: "Words that are highlighted in the messages.",
  showFeedHeader: "Whether the header of the list, with the switch for notifications, is shown.",
  feedConversationTitleMode:
    "The title in the list. Deprecated by TalkJS: only legacy themes use it.",
  useBrowserHistory: "Whether the browser's back button returns to the previous conversation.",
  showMobileBackButton: "Whether a phone shows a button that leads back to the list.",
  keepOpen: "Opens the popup again on the next page if it was open on this one.",
  launcher: "When the round button that opens the popup is shown.",
  showCloseInHeader: 'Whether the popup\'s header has a button to close it. `"auto"`: on phones.',
};
