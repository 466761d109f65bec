import { useRef } from "react";
import type Talk from "talkjs";
import {
  Chatbox,
  SessionFailed,
  SessionPending,
  useChatView,
  type ChatboxProps,
} from "../../src/index.js";

/** A chatbox with a loading component, which shows the status until the chatbox is mounted. */
export function ShopChat(props: Partial<ChatboxProps>) {
  const chatboxRef = useRef<Talk.Chatbox>(undefined);
  // TypeScript cannot check that partial props of a union are complete.
  const all = { conversationId: "planning", ...props } as ChatboxProps;
  return (
    <Chatbox
      {...all}
      chatboxRef={chatboxRef}
      className="chat-box"
      data-place="chat"
      loadingComponent={<InPlaceOfChat chatboxRef={chatboxRef} />}
    />
  );
}

function InPlaceOfChat({ chatboxRef }: { chatboxRef: { current: Talk.Chatbox | undefined } }) {
  const chat = useChatView(chatboxRef);
  return (
    <div className="placeholder">
      <SessionPending />
      <SessionFailed />
      {chat.status === "failed" && (
        <div role="alert">
          This chat could not be shown.{" "}
          <button type="button" onClick={chat.retry}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}
