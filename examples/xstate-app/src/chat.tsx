import { useSelector } from "@xstate/react";
import Talk from "talkjs";
import { Chatbox } from "talkjs-session";
import { useSessionActorRef } from "talkjs-session/xstate";
import { people } from "./people";

/** The conversation about one order, with all its participants. */
function order(session: Talk.Session) {
  const conversation = session.getOrCreateConversation("order-1");
  conversation.setParticipant(session.me);
  for (const person of people) conversation.setParticipant(new Talk.User(person));
  return conversation;
}

/** Counts the attempts to load TalkJS, which `useSessionState` does not contain. */
function Status() {
  const actorRef = useSessionActorRef();
  const isPending = useSelector(actorRef, (snapshot) => snapshot.hasTag("pending"));
  const isFailed = useSelector(actorRef, (snapshot) => snapshot.matches("failed"));
  const attempt = useSelector(actorRef, (snapshot) => snapshot.context.attempt);
  if (isPending) return <p role="status">Connecting to the chat, attempt {attempt}…</p>;
  if (!isFailed) return null;
  return (
    <p role="alert">
      Chat is off after {attempt} attempts.{" "}
      <button onClick={() => actorRef.send({ type: "retry" })}>Try again</button>
    </p>
  );
}

export function Chat() {
  return (
    <section aria-label="Chat">
      <Status />
      <Chatbox syncConversation={order} style={{ height: 420 }} />
    </section>
  );
}
