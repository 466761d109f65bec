import { fromCallback, type EventObject } from "xstate";
import {
  createActor,
  sessionMachine,
  type HoldingEvent,
  type HoldSessionInput,
} from "talkjs-session/machines";

/** Runs the session of a chat that is not TalkJS, and returns a log of its effects. */
export function runOtherChat() {
  const log: string[] = [];
  const otherChat = sessionMachine.provide({
    actors: {
      loadSdk: fromCallback<EventObject, undefined>(({ sendBack }) => {
        sendBack({ type: "sdk.loaded" });
      }),
      holdSession: fromCallback<HoldingEvent, HoldSessionInput>(({ input, sendBack, receive }) => {
        log.push(`open for ${input.userId}`);
        sendBack({ type: "session.leased", revision: input.revision });
        receive(({ type }) => void log.push(type));
        return () => void log.push("closed");
      }),
    },
    delays: { loadBackoff: 10, grace: 0 },
  });
  const actor = createActor(otherChat, { input: { appId: "your-app-id", userId: "alice" } });
  actor.start();
  actor.send({ type: "start" });
  actor.stop();
  return log;
}
