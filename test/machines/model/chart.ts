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
  const { source, eventType } = transition;
  const branches = eventType === "" ? source.always : source.transitions.get(eventType);
  if (!branches) throw new Error(`${nameOf(source)} has no transition for "${eventType}"`);
  const branch =
    branches.length === 1
      ? ""
      : `, branch ${branches.indexOf(transition) + 1} of ${branches.length}`;
  return `${nameOf(source)}: ${nameOfEvent(eventType, source)}${branch}`;
}

function nameOfEvent(type: string, source: AnyStateNode): string {
  if (type === "") return "eventless";
  const failing = source.invoke.find(({ id }) => type === `xstate.error.actor.${id}`);
  if (failing) return `${String(failing.src)} fails`;
  const delay = /^xstate\.after\.([^.]+)/.exec(type)?.[1];
  return delay === undefined ? type : `after ${delay}`;
}

/** What a chart hears of its own clock, and of an actor that broke. */
export const isInternal = (type: string): boolean => type.startsWith("xstate.");
