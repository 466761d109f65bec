import Talk from "talkjs";
import { Chatbox, Session, SessionFailed, useUnreads, type SessionProps } from "talkjs-session";

interface SupportPageProps {
  customer: { readonly id: string; readonly name: string } | null;
  /** For tests. Left out, TalkJS itself. */
  sdk?: SessionProps["sdk"];
  onError?: SessionProps["onError"];
}

/** What is tested. It is written as if there were no tests, but for the `sdk` that it passes on. */
export function SupportPage({ customer, sdk, onError }: SupportPageProps) {
  return (
    <Session
      appId="your-app-id"
      userId={customer?.id ?? null}
      syncUser={() => customer && new Talk.User({ ...customer, role: "customer" })}
      sdk={sdk}
      onError={onError}
    >
      <Badge />
      <SessionFailed />
      <Chatbox conversationId="order-1" loadingComponent={<p>Loading the chat…</p>} />
    </Session>
  );
}

function Badge() {
  const unreads = useUnreads();
  return <p>{unreads ? `${unreads.length} unread` : "signed out"}</p>;
}
