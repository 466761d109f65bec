import Talk from "talkjs";
import { Chatbox, Session, SessionFailed, useUnreads, type SessionProps } from "talkjs-session";

interface SupportPageProps {
  customer: { readonly id: string; readonly name: string } | null;
  /** The SDK to use in tests. Default: the real TalkJS. */
  sdk?: SessionProps["sdk"];
  onError?: SessionProps["onError"];
}

/** The tested component. The `sdk` prop is its only code for tests. */
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
