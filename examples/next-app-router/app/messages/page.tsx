import { Inbox, SessionFailed, SessionPending } from "talkjs-session";

/** A server component too. The components that it imports from the package are client components. */
export default function Messages() {
  return (
    <main>
      <h1>Messages</h1>
      <SessionPending>Connecting to the chat…</SessionPending>
      <SessionFailed />
      <Inbox style={{ height: 500 }} />
    </main>
  );
}
