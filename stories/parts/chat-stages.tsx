import { StrictMode, useRef, useState } from "react";
import type Talk from "talkjs";
import { Chatbox, HtmlPanel, Inbox, Popup, useChatView } from "../../src/index.js";
import { Switched } from "./chat-switches.js";
import { Choice } from "./choice.js";

const CONVERSATIONS = [
  ["planning", "Planning"],
  ["design", "Design"],
] as const;

/** Selects another conversation in the same chatbox. */
export function SwitchedChatbox() {
  const [conversationId, setConversationId] = useState("planning");
  return (
    <>
      <Choice
        legend="Conversation"
        options={CONVERSATIONS}
        chosen={conversationId}
        onChoose={setConversationId}
      />
      <Chatbox conversationId={conversationId} className="chat-box" />
    </>
  );
}

/** Shows the status of the chatbox, and a retry button after a failure. */
export function WatchedChatbox() {
  const chatboxRef = useRef<Talk.Chatbox>(undefined);
  const chat = useChatView(chatboxRef);
  return (
    <>
      <p role="status">{chat.status}</p>
      {chat.status === "failed" && (
        <button type="button" onClick={chat.retry}>
          Try again
        </button>
      )}
      <Chatbox
        conversationId="planning"
        chatboxRef={chatboxRef}
        className="chat-box"
        onError={noted}
      />
    </>
  );
}

/** No handling is needed: the page shows the failure. */
const noted = () => undefined;

/** StrictMode mounts a component twice only when it is added to a mounted tree. */
export function StrictChatbox() {
  const [isMounted, setMounted] = useState(false);
  if (!isMounted) {
    return (
      <button type="button" onClick={() => setMounted(true)}>
        Mount
      </button>
    );
  }
  return (
    <StrictMode>
      <Chatbox conversationId="planning" className="chat-box" />
    </StrictMode>
  );
}

/** The app's button and the popup's own buttons change the same state. */
export function HelpPopup() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-pressed={isOpen} onClick={() => setOpen(!isOpen)}>
        Help
      </button>
      <Popup
        conversationId="lunch"
        show={isOpen}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** Vite's server for development serves no file that is named `.html`, except an app's own page. */
const PANEL = new URL("./panel.htm", import.meta.url).href;

/** The panel's content is part of the app, and shares its state and handlers. */
export function LunchPanel() {
  const [plates, setPlates] = useState(1);
  return (
    <HtmlPanel url={PANEL} height={88}>
      <p>
        A table for <strong>{plates}</strong>, on Monday at noon
      </p>
      <button type="button" onClick={() => setPlates(plates + 1)}>
        One more
      </button>
    </HtmlPanel>
  );
}

/** A panel for one conversation only. */
export function InboxWithPanel() {
  return (
    <Inbox className="chat-box">
      <HtmlPanel url={PANEL} height={64} conversation="design">
        <p>The drawing is in the shared folder.</p>
      </HtmlPanel>
    </Inbox>
  );
}

const PAGES = { one: PANEL, another: `${PANEL}?another` };

/** A panel with controls for its height, visibility and page. */
export const ShapedPanel = () => (
  <Switched<{ height: number; show: boolean; url: string }>
    values={{
      height: { low: 64, high: 160 },
      show: { shown: true, hidden: false },
      url: PAGES,
    }}
  >
    {({ height, show, url }) => (
      <Chatbox conversationId="lunch" className="chat-box">
        <HtmlPanel height={height} show={show} url={url}>
          <p>A table for two, on Monday at noon</p>
        </HtmlPanel>
      </Chatbox>
    )}
  </Switched>
);
