import { useId } from "react";
import { Chatbox } from "talkjs-session";

export function Chat() {
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>Chat</h2>
      <Chatbox conversationId="order-1" style={{ height: 300 }} />
    </section>
  );
}
