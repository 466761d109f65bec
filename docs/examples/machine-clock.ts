import { SimulatedClock } from "xstate";
import { createActor, sessionMachine } from "talkjs-session/machines";

/** Lets an attempt to load TalkJS time out. No real time passes. */
export function codeAfterTimeout() {
  const clock = new SimulatedClock();
  const loading = { timeoutMs: 2_000, attempts: 1 };
  const actor = createActor(sessionMachine, {
    clock,
    input: { appId: "your-app-id", userId: "alice", loading },
  });
  actor.start();
  actor.send({ type: "start" });
  clock.increment(2_000);
  return actor.getSnapshot().context.failure?.code;
}
