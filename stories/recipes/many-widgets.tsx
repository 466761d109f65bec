import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { Chatbox, Popup, Session, useUnreads } from "talkjs-session";

function Badge() {
  const unreads = useUnreads();
  return <>Unread conversations: {unreads?.length ?? 0}</>;
}

/** The widgets of a page that is not one React app, by the selector of their element. */
const WIDGETS: Readonly<Record<string, ReactNode>> = {
  "#badge": <Badge />,
  "#order-chat": <Chatbox conversationId="planning" style={{ height: 380 }} />,
  "#help": <Popup conversationId="lunch" show={false} />,
};

/** Mounts each widget with its own React root and `<Session>`. All share the user's session. */
export function mountWidgets(userId: string): () => void {
  const roots = Object.entries(WIDGETS).flatMap(([place, widget]) => {
    const element = document.querySelector(place);
    if (!element) return [];
    const root = createRoot(element);
    root.render(
      <Session appId="your-app-id" userId={userId}>
        {widget}
      </Session>,
    );
    return [root];
  });
  return () => roots.forEach((root) => root.unmount());
}
