import type { Inspect, InspectionMessage } from "../../src/controller.js";

/** An inspector that writes down what it is told. */
export function listen() {
  const messages: InspectionMessage[] = [];
  const introductions: string[] = [];
  const workers: string[] = [];
  const inspect = (message: InspectionMessage): void => {
    messages.push(message);
    // A person's name for an actor changes; what it was at the time is what counts.
    if (message.type === "@xstate.actor")
      (isRoot(message) ? introductions : workers).push(nameIn(message));
  };
  return {
    ...{ inspect: inspect satisfies Inspect, messages },
    /** Under which names sessions and chat UIs were introduced, in order; those of one root may change. */
    introductions,
    /** Those of the actors that work for them. */
    workers,
    types: () => messages.map(({ type }) => type),
    /** How many there are: one for each session and chat UI. */
    roots: () => new Set(messages.map(({ rootId }) => rootId)).size,
  };
}

const isRoot = ({ rootId, actorRef }: InspectionMessage): boolean => actorRef.sessionId === rootId;

const nameIn = ({ actorRef }: InspectionMessage): string => String(Reflect.get(actorRef, "id"));
