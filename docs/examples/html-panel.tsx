import { Chatbox, HtmlPanel } from "talkjs-session";

interface OrderChatProps {
  orderId: string;
  /** A page of your own origin, which may be empty: your styles go there. */
  panelUrl: string;
}

export const OrderChat = ({ orderId, panelUrl }: OrderChatProps) => (
  <Chatbox conversationId={orderId} style={{ height: 500 }}>
    <HtmlPanel url={panelUrl} height={80}>
      <p>You are talking about {orderId}.</p>
    </HtmlPanel>
  </Chatbox>
);
