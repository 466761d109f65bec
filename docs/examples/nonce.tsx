import { Inbox, Session } from "talkjs-session";

/** `nonce` is the nonce of this page, if its policy is `script-src 'self' 'nonce-…'`. */
export const Messages = ({ nonce }: { nonce: string }) => (
  <Session appId="your-app-id" userId="alice" loading={{ nonce }}>
    <Inbox style={{ height: 600 }} />
  </Session>
);
