import { createContext } from "react";
import type { ChatView } from "../views/chat-view.js";

/** The chat UI around an `<HtmlPanel>`. */
export const ViewContext = /* @__PURE__ */ createContext<ChatView | undefined>(undefined);
