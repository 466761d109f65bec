import { useSelector } from "@xstate/react";
import { Inbox, Session, type SessionError } from "talkjs-session";
import { useSessionActorRef } from "talkjs-session/xstate";

/** Shows more than a status: each attempt to load the chat, and the retries in the background. */
function Loading() {
  const actorRef = useSessionActorRef();
  const isPending = useSelector(actorRef, (snapshot) => snapshot.hasTag("pending"));
  const isFailed = useSelector(actorRef, (snapshot) => snapshot.matches("failed"));
  const isRetrying = useSelector(actorRef, (snapshot) => snapshot.matches({ failed: "retrying" }));
  const attempt = useSelector(actorRef, (snapshot) => snapshot.context.attempt);
  return (
    <div role="status">
      {isPending && `Connecting to the chat, attempt ${String(attempt)}…`}
      {isFailed &&
        (isRetrying ? "Trying once more…" : `No chat after ${String(attempt)} attempts.`)}
      {isFailed && (
        <button type="button" onClick={() => actorRef.send({ type: "retry" })}>
          Try again
        </button>
      )}
    </div>
  );
}

interface MessagesProps {
  readonly userId: string | null;
  /** Your error reporter. */
  readonly report: (error: SessionError) => void;
}

export const Messages = ({ userId, report }: MessagesProps) => (
  <Session appId="your-app-id" userId={userId} onError={report}>
    <Loading />
    <Inbox style={{ height: 420 }} />
  </Session>
);
