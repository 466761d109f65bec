import { Inbox, Session, SessionFailed, SessionPending } from "talkjs-session";

export const Messages = ({ userId }: { userId: string | null }) => (
  <Session appId="your-app-id" userId={userId} onError={() => undefined}>
    <SessionPending>Connecting to the chat…</SessionPending>
    <SessionFailed>
      {(error, retry) => <button onClick={retry}>Chat is off ({error.code}). Try again</button>}
    </SessionFailed>
    <Inbox />
  </Session>
);
