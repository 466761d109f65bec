import "./chat.css";
import { Chatbox, Session, type SessionOptions } from "../../src/index.js";
import type { TalkSimulator } from "../../src/testing.js";
import { EventLog, useEventLog } from "./event-log.js";

type Inspect = NonNullable<SessionOptions["inspect"]>;

/**
 * Logs the events of a machine, without those of its actors. It logs in a microtask: an event can occur
 * while React cleans up, when no state may be set.
 */
const noting =
  (note: (name: string, about: string) => void, who: string): Inspect =>
  ({ type, event, actorRef, rootId }) => {
    if (type !== "@xstate.event" || !event || actorRef.sessionId !== rootId) return;
    queueMicrotask(() => note(event.type, who));
  };

/** Shows events in a list, in place of Stately's inspector: see docs/inspecting.md. */
export function Inspected({ simulator }: { simulator: TalkSimulator }) {
  const { entries, note } = useEventLog();
  return (
    <Session sdk={simulator.load} appId="app" userId="alice" inspect={noting(note, "session")}>
      <div className="chats single">
        <Chatbox
          conversationId="planning"
          inspect={noting(note, "chatbox")}
          className="chat-box low"
        />
        <EventLog entries={entries} />
      </div>
    </Session>
  );
}
