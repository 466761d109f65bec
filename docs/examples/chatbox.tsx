import Talk from "talkjs";
import { Chatbox } from "talkjs-session";

interface OrderChatProps {
  order: { readonly id: string; readonly sellerId: string; readonly sellerName: string };
  isVisible: boolean;
}

/** Shows the conversation about an order, and creates or updates it. */
export function OrderChat({ order, isVisible }: OrderChatProps) {
  const syncConversation = (session: Talk.Session) => {
    const conversation = session.getOrCreateConversation(order.id);
    conversation.setParticipant(session.me);
    conversation.setParticipant(
      new Talk.User({ id: order.sellerId, name: order.sellerName, role: "seller" }),
    );
    return conversation;
  };
  return (
    <Chatbox
      key={order.id}
      syncConversation={syncConversation}
      presence={{ visible: isVisible }}
      style={{ height: 400 }}
    />
  );
}
