import type { Inspect, InspectionMessage } from "../../src/controller.js";

/** An inspector that records the messages it receives. */
export function listen() {
  const messages: InspectionMessage[] = [];
  const introductions: string[] = [];
  const workers: string[] = [];
  const inspect = (message: InspectionMessage): void => {
    messages.push(message);
    // The id of an actor can change later, so it is read now.
    if (message.type === "@xstate.actor")
      (isRoot(message) ? introductions : workers).push(nameIn(message));
  };
  return {
    inspect: inspect satisfies Inspect,
    messages,
    /** The names of sessions and chat UIs in order of their `@xstate.actor` messages. A root can have several. */
    introductions,
    /** The names of their child actors. */
    workers,
    types: () => messages.map(({ type }) => type),
    /** Counts the roots. Each session and chat UI is one. */
    roots: () => new Set(messages.map(({ rootId }) => rootId)).size,
  };
}

const isRoot = ({ rootId, actorRef }: InspectionMessage): boolean => actorRef.sessionId === rootId;

const nameIn = ({ actorRef }: InspectionMessage): string => String(Reflect.get(actorRef, "id"));
