import { initialTransition, transition } from "xstate";
import { sessionMachine, statusOf, type SessionEvent } from "talkjs-session/machines";

function statusAfter(...events: SessionEvent[]) {
  let [snapshot] = initialTransition(sessionMachine, { appId: "your-app-id", userId: "alice" });
  for (const event of events) [snapshot] = transition(sessionMachine, snapshot, event);
  return statusOf(snapshot.value);
}

export const opened = statusAfter({ type: "start", sdk: "loaded" }, { type: "session.leased" });

export const forbidden = statusAfter(
  { type: "start" },
  { type: "sdk.failed", failure: { code: "script-csp" } },
);
