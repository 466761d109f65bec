import { createContext } from "react";
import type { ChatView } from "../views/chat-view.js";

/** The chat UI that an `<HtmlPanel>` is part of. */
export const ViewContext = /* @__PURE__ */ createContext<ChatView | undefined>(undefined);
