import { useEffect } from "react";
import {
  Inbox,
  Session,
  SessionFailed,
  SessionPending,
  useSessionState,
  type SessionError,
} from "talkjs-session";

/** Returns a message for users. The message of the error is for developers. */
const sentenceFor = ({ code }: SessionError): string => {
  if (code === "script-offline") return "You are offline. Chat returns when you are online again.";
  if (code.startsWith("script-")) return "Chat could not be loaded. An ad blocker may block it.";
  return "Chat is not available.";
};

/** Shows the status above the inbox until the session is alive. */
function ChatStatus() {
  return (
    <>
      <SessionPending>Connecting to the chat…</SessionPending>
      <SessionFailed>
        {(error, retry) => (
          <>
            {sentenceFor(error)}{" "}
            <button type="button" onClick={retry}>
              Try again
            </button>
          </>
        )}
      </SessionFailed>
    </>
  );
}

/** Retries when the user returns to the page. */
function RetryOnReturn() {
  const state = useSessionState();
  const retry = state.status === "failed" ? state.retry : undefined;
  useEffect(() => {
    if (!retry) return;
    window.addEventListener("focus", retry);
    return () => window.removeEventListener("focus", retry);
  }, [retry]);
  return null;
}

interface MessagesProps {
  readonly userId: string | null;
  /** Your error reporter. */
  readonly report: (error: SessionError) => void;
}

export const Messages = ({ userId, report }: MessagesProps) => (
  <Session appId="your-app-id" userId={userId} onError={report}>
    <ChatStatus />
    <RetryOnReturn />
    <Inbox style={{ height: 420 }} />
  </Session>
);
