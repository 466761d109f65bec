import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";

/** Returns a node of a chart and all nested nodes, outermost first. */
export const nodesIn = (node: AnyStateNode): AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap((child) => nodesIn(child)),
];

export const nameOf = ({ path, key }: AnyStateNode): string => path.join(".") || key;

/** Returns all transitions of a state: on events, eventless, after a delay, and on actor failures. */
export const transitionsFrom = (node: AnyStateNode): AnyTransitionDefinition[] => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
];

/** Returns the names of all transitions in a chart's definition. */
export const transitionNames = ({ root }: AnyStateMachine): string[] =>
  nodesIn(root).flatMap((node) => transitionsFrom(node).map(nameOfTransition));

/** Returns a name such as `initializing.loading: sdk.failed, branch 2 of 2`. */
export function nameOfTransition(transition: AnyTransitionDefinition): string {
  const { source } = transition;
  const type = typeOf(transition);
  const branches = type === "" ? source.always : source.transitions.get(type);
  if (!branches) throw new Error(`${nameOf(source)} has no transition for "${type}"`);
  const branch =
    branches.length === 1
      ? ""
      : `, branch ${branches.indexOf(transition) + 1} of ${branches.length}`;
  return `${nameOf(source)}: ${nameOfEvent(type, source)}${branch}`;
}

/** Returns the event type, or an empty string for an eventless transition. XState types it as any. */
export const typeOf = ({ eventType }: AnyTransitionDefinition): string => eventType as string;

function nameOfEvent(type: string, source: AnyStateNode): string {
  if (type === "") return "eventless";
  if (type.startsWith(FAILURE)) {
    const id = type.slice(FAILURE.length);
    const invoked = source.invoke.find((actor) => actor.id === id);
    return `${invoked ? nameOfActor(invoked) : id} fails`;
  }
  const delay = /^xstate\.after\.([^.]+)/.exec(type)?.[1];
  return delay === undefined ? type : `after ${delay}`;
}

/** Returns the name of the actor slot of an invoked actor. */
export const nameOfActor = ({ src, id }: { readonly src: unknown; readonly id: string }): string =>
  typeof src === "string" ? src : id;

/** The prefix of the event that reports the failure of the actor with this id. */
export const FAILURE = "xstate.error.actor.";

/** Whether XState itself sends the event: a timer, or the failure of an actor. */
export const isInternal = (type: string): boolean => type.startsWith("xstate.");
