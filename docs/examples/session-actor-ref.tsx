import { useSelector } from "@xstate/react";
import { useSessionActorRef } from "talkjs-session/xstate";

export function Loading() {
  const actorRef = useSessionActorRef();
  const isPending = useSelector(actorRef, (snapshot) => snapshot.hasTag("pending"));
  const isFailed = useSelector(actorRef, (snapshot) => snapshot.matches("failed"));
  const attempt = useSelector(actorRef, (snapshot) => snapshot.context.attempt);
  if (isPending) return <p>Loading the chat, attempt {attempt}</p>;
  if (!isFailed) return null;
  return <button onClick={() => actorRef.send({ type: "retry" })}>Try again</button>;
}
