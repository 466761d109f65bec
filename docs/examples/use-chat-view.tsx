import { useRef } from "react";
import type Talk from "talkjs";
import { Chatbox, useChatView } from "talkjs-session";

export function OrderChat({ orderId }: { orderId: string }) {
  const chatboxRef = useRef<Talk.Chatbox>(null);
  const chat = useChatView(chatboxRef);
  return (
    <section aria-busy={chat.status !== "mounted"}>
      {chat.status === "failed" && <button onClick={chat.retry}>Show the chat again</button>}
      <Chatbox conversationId={orderId} chatboxRef={chatboxRef} style={{ height: 400 }} />
    </section>
  );
}
