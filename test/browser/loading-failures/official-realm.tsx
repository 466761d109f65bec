// The official library in a separate page: only that page imports it (see open-official.ts).
import { Chatbox, Session } from "@talkjs/react";
import { createRoot } from "react-dom/client";

export function render(): { unmount(): void } {
  const root = createRoot(document.body.appendChild(document.createElement("main")));
  root.render(
    <Session appId="app" userId="alice">
      <Chatbox conversationId="welcome" loadingComponent={<p id="loading">Loading…</p>} />
    </Session>,
  );
  return root;
}
