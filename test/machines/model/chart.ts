import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";

/** A node of a chart with all that is inside it, outermost first. */
export const nodesIn = (node: AnyStateNode): AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap((child) => nodesIn(child)),
];

export const nameOf = ({ path, key }: AnyStateNode): string => path.join(".") || key;

/** Every transition that begins in a state: on events, eventless, after a delay, when an actor fails. */
export const transitionsFrom = (node: AnyStateNode): AnyTransitionDefinition[] => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
];

/** The names of all transitions of a chart, taken from its definition. */
export const transitionNames = ({ root }: AnyStateMachine): string[] =>
  nodesIn(root).flatMap((node) => transitionsFrom(node).map(nameOfTransition));

/** e.g. `initializing.attempting: sdk.failed, branch 2 of 2` */
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

/** Empty for an eventless one. XState's type for any transition leaves it open. */
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

/** The name of the slot in which a chart has its invoked actor. */
export const nameOfActor = ({ src, id }: { readonly src: unknown; readonly id: string }): string =>
  typeof src === "string" ? src : id;

/** Begins the type of the event by which a chart hears that the actor of this id broke. */
export const FAILURE = "xstate.error.actor.";

/** What a chart hears of its own clock, and of an actor that broke. */
export const isInternal = (type: string): boolean => type.startsWith("xstate.");
