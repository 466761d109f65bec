import type { ChatViewEvent, ChatViewStatus } from "./chat-view.types.js";
import type { Descriptions } from "./describe.js";

/** Shown by inspectors and editors, and left out of production builds. */
export const DESCRIPTIONS: Descriptions<
  ChatViewStatus | "attached" | "detaching" | "waiting" | "gone" | "recreating",
  ChatViewEvent["type"]
> = {
  states: {
    attached: "The component is mounted.",
    detaching: "An effect was cleaned up. If it runs again at once, the chat UI stays.",
    idle: "No chat UI is requested: the component is not mounted, or there is no live session.",
    creating: "Creating the chat UI and applying its settings before it is visible.",
    mounting: "Mounting the chat UI on the page.",
    mounted: "The chat UI is on the page and accepts changed settings.",
    destroying: "Destroying the chat UI before its element and its session.",
    destroyed: "The chat UI is destroyed, and its component is unmounted.",
    failed: "The chat UI could not be shown, or other code removed it. A retry creates it again.",
    waiting: "TalkJS has not mounted the chat UI in time. It is shown as soon as it is mounted.",
    recreating: "The chat UI is created again in the background.",
    gone: "The chat UI was destroyed. The network's return creates it again, unless other code took it away.",
  },
  events: {
    start: "The component mounts.",
    stop: "The component is about to leave the page.",
    pause: "An effect was cleaned up, and can run again at once.",
    retry: "The app or a person retries.",
    "view.configured": "The session, the options or the settings changed.",
    "view.created": "TalkJS created the chat UI.",
    "view.mounted": "TalkJS mounted the chat UI.",
    "view.failed": "TalkJS could not create or mount the chat UI.",
    "view.lost": "Other code destroyed the chat UI, or removed it from the page.",
    "page.replaced": "The page's body was replaced, and the chat UI was removed with it.",
    "network.online": "The network is back.",
  },
};
