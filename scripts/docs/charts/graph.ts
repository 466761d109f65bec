import type { ElkExtendedEdge, ElkNode, LayoutOptions } from "elkjs/lib/elk-api.js";
import type { AnyStateMachine, AnyStateNode } from "xstate";
import { METRICS } from "../../../src/devtools/chart/metrics.js";
import { labelOf } from "../diagram.js";

/** Returns the id of a state in a drawing: its path from the root. */
export const pathOf = (node: AnyStateNode): string => node.path.join(".");

/** Returns the id of the dot that marks the initial state of a level. */
export const dotIn = (path: string): string => `${path}*`;

export const isDot = (id: string): boolean => id.endsWith("*");

const DOT: Partial<ElkNode> = {
  width: 2 * METRICS.dotRadius,
  height: 2 * METRICS.dotRadius,
  layoutOptions: { "elk.layered.layering.layerConstraint": "FIRST" },
};

/** Returns the states of a level and its initial dot as nodes for the layout. */
export const nodesIn = (node: AnyStateNode, options: LayoutOptions): ElkNode[] => [
  { id: dotIn(pathOf(node)), ...DOT },
  ...Object.values(node.states).map((child) => nodeFor(child, options)),
];

function nodeFor(node: AnyStateNode, options: LayoutOptions): ElkNode {
  const { nameSize, smallSize, lineHeight, inset } = METRICS;
  const runs = runsIn(node);
  const widths = [
    widthOf(node.key, nameSize),
    ...runs.map((name) => widthOf(`⚙ ${name}`, smallSize)),
  ];
  const width = Math.max(...widths) + 2 * inset;
  const height = 30 + runs.length * lineHeight;
  if (Object.keys(node.states).length === 0) return { id: pathOf(node), width, height };
  const padding = `[top=${String(height + 6)},left=14,bottom=14,right=14]`;
  return {
    id: pathOf(node),
    children: nodesIn(node, options),
    layoutOptions: { ...options, "elk.padding": padding },
  };
}

export const runsIn = (node: AnyStateNode): string[] =>
  node.invoke.map(({ src }) => (typeof src === "string" ? src : "actor"));

/** Returns the edges to initial states, and one edge for all transitions between the same two states. */
export const edgesOf = (machine: AnyStateMachine): ElkExtendedEdge[] => {
  const nodes = nodesBelow(machine.root);
  return [machine.root, ...nodes]
    .flatMap(startOf)
    .concat(nodes.flatMap((node) => edgesFrom(node, nodes)));
};

const nodesBelow = (node: AnyStateNode): AnyStateNode[] =>
  Object.values(node.states).flatMap((child) => [child, ...nodesBelow(child)]);

function startOf(node: AnyStateNode): ElkExtendedEdge[] {
  if (Object.keys(node.states).length === 0) return [];
  const from = dotIn(pathOf(node));
  return node.initial.target.map((target) => ({
    id: from,
    sources: [from],
    targets: [pathOf(target)],
  }));
}

function edgesFrom(node: AnyStateNode, order: readonly AnyStateNode[]): ElkExtendedEdge[] {
  const lines = new Map<AnyStateNode, Set<string>>();
  for (const transition of [...node.transitions.values()].flat().concat(node.always ?? [])) {
    for (const target of transition.target ?? []) {
      const label = labelOf(transition);
      lines.set(target, (lines.get(target) ?? new Set()).add(label));
    }
  }
  return [...lines].map(([target, labels]) => ({
    id: `${pathOf(node)} ${pathOf(target)}`,
    sources: [pathOf(node)],
    targets: [pathOf(target)],
    labels: labelFor([...labels].flatMap(brokenIntoLines).filter((line) => line !== "")),
    // The states of a life run from top to bottom.
    layoutOptions: {
      "elk.layered.priority.direction": order.indexOf(node) < order.indexOf(target) ? "10" : "0",
    },
  }));
}

const brokenIntoLines = (label: string): string[] => label.replace(" [", "\n[").split("\n");

function labelFor(lines: readonly string[]) {
  if (lines.length === 0) return [];
  const width = Math.max(...lines.map((line) => widthOf(line, METRICS.smallSize))) + 8;
  const height = lines.length * METRICS.lineHeight + 4;
  const layoutOptions = { "elk.edgeLabels.inline": "true", "elk.edgeLabels.placement": "CENTER" };
  return [{ text: lines.join("\n"), width, height, layoutOptions }];
}

export const widthOf = (text: string, size: number): number =>
  text.length * size * METRICS.characterWidth;
