import { Chatbox, Session, SessionFailed, useUnreads } from "talkjs-session";

const Badge = () => <b>{useUnreads()?.length ?? 0} unread</b>;

export const Page = () => (
  <Session appId="your-app-id" userId="alice">
    <Badge />
    <SessionFailed />
    <Chatbox conversationId="order-1" style={{ height: 500 }} />
  </Session>
);
