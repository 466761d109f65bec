import { Inbox, Session } from "talkjs-session";

/** For a page whose policy is `script-src 'self' 'nonce-…'`: the nonce that your server gave this page. */
export const Messages = ({ nonce }: { nonce: string }) => (
  <Session appId="your-app-id" userId="alice" loading={{ nonce }}>
    <Inbox style={{ height: 600 }} />
  </Session>
);
