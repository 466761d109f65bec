import { StrictMode, useRef, useState } from "react";
import type Talk from "talkjs";
import { Chatbox, HtmlPanel, Inbox, Popup, useChatView } from "../../src/index.js";
import { Switched } from "./chat-switches.js";
import { Choice } from "./choice.js";

const CONVERSATIONS = [
  ["planning", "Planning"],
  ["design", "Design"],
] as const;

/** Another conversation is another selection in the same chatbox. */
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

/** What came to nothing says why, and can be tried again. */
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

/** The page shows the failure by itself. */
const noted = () => undefined;

/** React mounts twice only what comes into a tree that is there already. */
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

/** The app and the popup's own buttons move the same switch. */
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

const PANEL = new URL("./panel.html", import.meta.url).href;

/** The panel's content is a part of the app: its state and its handlers are shared. */
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

/** A panel as high as is wanted, hidden or not. */
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
