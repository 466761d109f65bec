import { useEffect } from "react";
import {
  Inbox,
  SessionFailed,
  SessionPending,
  useDesktopNotifications,
  useSessionState,
  type SessionError,
} from "../../src/index.js";

/** What a person can do about it; the message of the error is for developers. */
const sentenceFor = ({ code }: SessionError): string => {
  if (code === "script-offline") return "You are offline. Chat comes back with the network.";
  if (code.startsWith("script-")) return "Chat could not be loaded. Does an ad blocker stop it?";
  return "Chat is not available.";
};

/** What stands above an inbox until there is one. */
export function InboxWithStatus() {
  return (
    <>
      <SessionPending className="notice">Connecting to the chat…</SessionPending>
      <SessionFailed className="notice">
        {(error, retry) => (
          <>
            {sentenceFor(error)}{" "}
            <button type="button" onClick={retry}>
              Try again
            </button>
          </>
        )}
      </SessionFailed>
      <Inbox className="chat-box" />
    </>
  );
}

/** Tries again whenever the person comes back to the page: until then nobody misses the chat. */
function useRetryOnReturn(): void {
  const state = useSessionState();
  const retry = state.status === "failed" ? state.retry : undefined;
  useEffect(() => {
    if (!retry) return;
    window.addEventListener("focus", retry);
    return () => window.removeEventListener("focus", retry);
  }, [retry]);
}

/** Needs nobody to press a button. */
export function InboxThatComesBack() {
  useRetryOnReturn();
  return <InboxWithStatus />;
}

/** Asks the browser when a person presses it, and at no other time. */
export function NotificationButton() {
  const { permission, enabled, enable, disable } = useDesktopNotifications();
  if (permission === "unsupported") return <p>This browser has no notifications.</p>;
  if (permission === "denied") {
    return <p>Notifications are blocked. You can allow them in the browser's settings.</p>;
  }
  return (
    <p>
      <button
        type="button"
        aria-pressed={enabled}
        onClick={() => void (enabled ? disable() : enable())}
      >
        Notify me of new messages
      </button>
    </p>
  );
}
