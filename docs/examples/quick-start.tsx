import { Chatbox, Session, useUnreads } from "talkjs-session";

const Badge = () => <b>{useUnreads()?.length ?? 0} unread</b>;

export const Page = () => (
  <Session appId="your-app-id" userId="alice">
    <Badge />
    <Chatbox conversationId="order-1" style={{ height: 500 }} loadingComponent={<p>Loading…</p>} />
  </Session>
);
