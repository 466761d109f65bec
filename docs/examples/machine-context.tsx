import { createActorContext } from "@xstate/react";
import { sessionMachine, statusOf } from "talkjs-session/machines";

export const Chat = createActorContext(sessionMachine, {
  input: { appId: "your-app-id", userId: "alice" },
});

/** Shows the status, and follows the events that you send. No chat is opened. */
export function Rehearsal() {
  const status = Chat.useSelector(({ value }) => statusOf(value));
  const actorRef = Chat.useActorRef();
  return (
    <>
      <p>{status}</p>
      <button onClick={() => actorRef.send({ type: "start" })}>Start</button>
    </>
  );
}
