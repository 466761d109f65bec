import ELK, {
  type ElkEdgeSection,
  type ElkExtendedEdge,
  type ElkLabel,
  type ElkNode,
  type LayoutOptions,
} from "elkjs/lib/elk.bundled.js";
import type { AnyStateMachine } from "xstate";
import type {
  ChartData,
  ChartEdge,
  ChartLabel,
  ChartState,
} from "../../../src/devtools/chart/chart.types.js";
import { overlapsIn } from "./overlaps.js";
import { edgesOf, isDot, nodesIn, runsIn } from "./graph.js";

const OPTIONS: LayoutOptions = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.spacing.nodeNode": "14",
  "elk.spacing.edgeNode": "12",
  "elk.spacing.edgeEdge": "9",
  "elk.spacing.edgeLabel": "2",
  "elk.layered.spacing.nodeNodeBetweenLayers": "22",
  "elk.layered.spacing.edgeEdgeBetweenLayers": "9",
  "elk.layered.spacing.edgeNodeBetweenLayers": "14",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.compaction.postCompaction.strategy": "EDGE_LENGTH",
};

const WHOLE: LayoutOptions = {
  ...OPTIONS,
  "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  "elk.layered.considerModelOrder.strategy": "PREFER_NODES",
  "elk.json.edgeCoords": "ROOT",
  "elk.json.shapeCoords": "ROOT",
};

/** MODEL_ORDER breaks no cycles inside a state, so GREEDY uses the priorities of the edges there. ELK throws for a model order in states of three. */
const INSIDE: LayoutOptions = {
  ...OPTIONS,
  "elk.layered.cycleBreaking.strategy": "GREEDY",
};

/** The layers that can have the label of an edge that crosses several layers. */
const LAYERS = ["MEDIAN", "HEAD", "TAIL", "WIDEST"];

/** Random seeds for the search for an order with few crossings. */
const SEEDS = ["1", "2", "3", "4"];

const VARIANTS: readonly LayoutOptions[] = LAYERS.flatMap((layer) =>
  SEEDS.map((seed) => ({
    "elk.layered.edgeLabels.centerLabelPlacementStrategy": `${layer}_LAYER`,
    "elk.randomSeed": seed,
  })),
);

/**
 * Returns every position in the chart of a machine. The result is deterministic on every computer. The
 * function computes several layouts and returns the most readable one.
 */
export async function layOut(name: string, machine: AnyStateMachine): Promise<ChartData> {
  const charts: ChartData[] = [];
  for (const variant of VARIANTS) charts.push({ name, ...(await layOutAs(variant, machine)) });
  const [best] = [...charts].sort((a, b) => effortFor(a) - effortFor(b));
  if (!best) throw new Error("There is no layout to choose from.");
  return best;
}

/** Rates how hard a chart is to read: overlaps count most, then width, long lines and bends. */
const effortFor = (chart: ChartData): number =>
  overlapsIn(chart).length * 10_000 +
  chart.width * 8 +
  chart.edges.reduce((sum, { points }) => sum + lengthOf(points) + points.length * 20, 0);

const lengthOf = (points: readonly number[]): number =>
  points.slice(2).reduce((sum, at, index) => sum + Math.abs(at - (points[index] ?? 0)), 0);

async function layOutAs(
  variant: LayoutOptions,
  machine: AnyStateMachine,
): Promise<Omit<ChartData, "name">> {
  const graph: ElkNode = await new ELK().layout({
    id: "",
    layoutOptions: { ...WHOLE, ...variant },
    children: nodesIn(machine.root, INSIDE),
    edges: edgesOf(machine),
  });
  const states = boxesIn(graph).map((box) => ({
    ...box,
    runs: runsIn(machine.getStateNodeById(`${machine.id}.${box.id}`)),
  }));
  const edges = (graph.edges ?? []).map(edgeFrom);
  return { width: whole(graph.width), height: whole(graph.height), states, edges };
}

const boxesIn = (node: ElkNode): Omit<ChartState, "runs">[] =>
  (node.children ?? [])
    .filter(({ id }) => !isDot(id))
    .flatMap((child) => [
      {
        id: child.id,
        x: whole(child.x),
        y: whole(child.y),
        width: whole(child.width),
        height: whole(child.height),
      },
      ...boxesIn(child),
    ]);

function edgeFrom({ sources, targets, sections = [], labels = [] }: ElkExtendedEdge): ChartEdge {
  const [from = ""] = sources;
  const label = labels.map(labelFrom)[0];
  return {
    from: isDot(from) ? "" : from,
    to: targets[0] ?? "",
    points: sections.flatMap(pointsOf),
    ...(label && { label }),
  };
}

function labelFrom({ text = "", x, y, width, height }: ElkLabel): ChartLabel {
  const lines = text.split("\n");
  return { lines, x: whole(x), y: whole(y), width: whole(width), height: whole(height) };
}

const pointsOf = ({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): number[] =>
  [startPoint, ...bendPoints, endPoint].flatMap(({ x, y }) => [whole(x), whole(y)]);

const whole = (number = 0): number => Math.round(number);
