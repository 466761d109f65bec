import type { ChatViewEvent, ChatViewStatus } from "./chat-view.types.js";
import type { Descriptions } from "./describe.js";

/** Shown by inspectors and editors, and left out of production builds. */
export const DESCRIPTIONS: Descriptions<
  ChatViewStatus | "attached" | "detaching" | "waiting" | "gone" | "recreating",
  ChatViewEvent["type"]
> = {
  states: {
    attached: "It is wanted where it is.",
    detaching: "An effect was cleaned up. If it runs again at once, everything stays as it is.",
    idle: "No chat UI is wanted: it is not mounted, or there is no live session.",
    creating:
      "The chat UI is being made, and its settings brought into force before anybody sees it.",
    mounting: "The chat UI is being brought into the page.",
    mounted: "The chat UI is in the page, and takes what a living one can take.",
    destroying: "The chat UI goes, before its element and before its session do.",
    destroyed: "The chat UI is gone, and its place with it.",
    failed: "The chat UI could not be shown, or other code took it away. A retry creates it again.",
    waiting: "TalkJS has not mounted the chat UI in time. It is shown as soon as it is mounted.",
    recreating: "The chat UI is created again in the background.",
    gone: "The chat UI was destroyed. The network's return creates it again, unless other code took it away.",
  },
  events: {
    start: "There is a place for it in the page.",
    stop: "Its place is about to leave the page.",
    pause: "An effect was cleaned up, and may run again at once.",
    retry: "A person tries again.",
    "view.configured": "The session, the options or the settings are others.",
    "view.created": "TalkJS has made it.",
    "view.mounted": "It is in the page.",
    "view.failed": "TalkJS refused to make it, or to bring it into the page.",
    "view.lost": "Other code destroyed it, or took it out of the page.",
    "page.replaced": "The chat UI went with the body of the page. The page has another one now.",
    "network.online": "The network is back.",
  },
};
