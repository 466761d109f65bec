import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Returns a machine's diagram as a code block. */
export const diagramBlock = (machine: AnyStateMachine): string =>
  ["```mermaid", diagramOf(machine), "```"].join("\n");

/** Returns a machine's top level as a Mermaid state diagram. It includes transitions that start in nested states. */
function diagramOf(machine: AnyStateMachine): string {
  const start = machine.root.initial.target.map(({ key }) => `    [*] --> ${key}`);
  const edges = Object.values(machine.root.states).flatMap((node) => edgesFrom(node, node.key));
  return ["stateDiagram-v2", ...start, ...merged(edges)].join("\n");
}

function edgesFrom(node: AnyStateNode, from: string): Edge[] {
  const transitions = [...node.transitions.values()].flat().concat(node.always ?? []);
  const own = transitions.flatMap((transition) =>
    (transition.target ?? []).map((target: AnyStateNode) => ({
      from,
      to: target.path[0] ?? "",
      label: labelOf(transition),
    })),
  );
  const inner = Object.values(node.states).flatMap((child) => edgesFrom(child, from));
  return [...own, ...inner].filter(({ to }) => to !== from);
}

function merged(edges: readonly Edge[]): string[] {
  const labels = new Map<string, Set<string>>();
  for (const { from, to, label } of edges) {
    const key = `    ${from} --> ${to}`;
    labels.set(key, (labels.get(key) ?? new Set()).add(label));
  }
  return [...labels].map(([key, of]) => [key, [...of].join(", ")].filter(Boolean).join(": "));
}

/** Returns the label of a transition: its event and its guard. */
export const labelOf = ({ eventType, guard }: AnyTransitionDefinition): string =>
  [eventName(String(eventType)), typeof guard === "string" ? `[${guard}]` : ""]
    .filter((part) => part !== "")
    .join(" ");

function eventName(type: string): string {
  const delay = /^xstate\.after\.([^.]+)/.exec(type)?.[1];
  if (delay !== undefined) return `after ${delay}`;
  return type.startsWith("xstate.error.") ? "error" : type;
}
