import { createActor, sessionMachine, statusOf } from "talkjs-session/machines";

const input = { appId: "your-app-id", userId: "alice" };

/** Stores an actor's state as text, and returns the status of an actor that continues from it. */
export function restore(former = createActor(sessionMachine, { input })) {
  const text = JSON.stringify(former.getPersistedSnapshot());
  const snapshot = JSON.parse(text) as ReturnType<typeof former.getPersistedSnapshot>;
  const actor = createActor(sessionMachine, { input, snapshot }).start();
  actor.send({ type: "session.restored" });
  actor.send({ type: "start" });
  return statusOf(actor.getSnapshot().value);
}
