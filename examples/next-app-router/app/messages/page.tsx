import { Inbox, SessionFailed, SessionPending } from "talkjs-session";

/** A component of the server too: what it takes from the package runs on the client by itself. */
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
