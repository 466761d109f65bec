import { Chatbox, HtmlPanel } from "talkjs-session";

interface OrderChatProps {
  orderId: string;
  /** A page of your own origin. It contains your styles, and can be empty otherwise. */
  panelUrl: string;
}

export const OrderChat = ({ orderId, panelUrl }: OrderChatProps) => (
  <Chatbox conversationId={orderId} style={{ height: 500 }}>
    <HtmlPanel url={panelUrl} height={80}>
      <p>You are talking about {orderId}.</p>
    </HtmlPanel>
  </Chatbox>
);
