import { useState } from "react";
import { Popup, useSessionController } from "talkjs-session";

export function MessageSeller({ listingId, sellerId }: { listingId: string; sellerId: string }) {
  const controller = useSessionController();
  const [conversationId, setConversationId] = useState<string>();
  const [isFailed, setIsFailed] = useState(false);

  async function openChat() {
    setIsFailed(false);
    try {
      const session = await controller.whenAlive({ signal: AbortSignal.timeout(10_000) });
      const conversation = session.conversation(`${listingId}-${session.me.id}`);
      await conversation.createIfNotExists({ subject: "About your listing" });
      await conversation.participant(sellerId).createIfNotExists();
      setConversationId(conversation.id);
    } catch {
      setIsFailed(true);
    }
  }

  return (
    <>
      <button onClick={() => void openChat()}>Message the seller</button>
      {isFailed && <p role="alert">The chat is not available. Please try again.</p>}
      {conversationId && <Popup conversationId={conversationId} />}
    </>
  );
}
