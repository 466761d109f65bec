import Talk from "talkjs";
import { Chatbox, SessionFailed, SessionPending } from "talkjs-session";
import { people } from "./people";

/** The conversation about one order, with all its participants. */
function order(session: Talk.Session) {
  const conversation = session.getOrCreateConversation("order-1");
  conversation.setParticipant(session.me);
  for (const person of people) conversation.setParticipant(new Talk.User(person));
  return conversation;
}

export function Chat() {
  return (
    <section aria-label="Chat">
      <SessionPending>Connecting to the chat…</SessionPending>
      <SessionFailed>
        {(error, retry) => (
          <>
            Chat is off ({error.code}). <button onClick={retry}>Try again</button>
          </>
        )}
      </SessionFailed>
      <Chatbox syncConversation={order} style={{ height: 420 }} />
    </section>
  );
}
