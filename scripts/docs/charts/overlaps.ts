import type {
  ChartData,
  ChartEdge,
  ChartLabel,
  ChartState,
} from "../../../src/devtools/chart/chart.types.js";
import { METRICS } from "../../../src/devtools/chart/metrics.js";
import { widthOf } from "./graph.js";

type Box = Pick<ChartLabel, "x" | "y" | "width" | "height">;
type Named = readonly [name: string, box: Box];

/** Returns overlaps: labels over labels or states, and lines through the names or labels of others. */
export function overlapsIn({ states, edges }: ChartData): string[] {
  const labels = edges.flatMap((edge): Named[] => (edge.label ? [[nameOf(edge), edge.label]] : []));
  const leaves = states.filter(({ id }) => !states.some((other) => other.id.startsWith(`${id}.`)));
  const solid = [...labels, ...leaves.map((state): Named => [state.id, state])];
  const strips = edges.flatMap((edge) =>
    stripsOf(edge).map((strip): Named => [nameOf(edge), strip]),
  );
  const names = states.map((state): Named => [state.id, nameBoxOf(state)]);
  return [...pairs(solid, solid), ...pairs([...labels, ...names], strips)];
}

const pairs = (some: readonly Named[], others: readonly Named[]): string[] =>
  some.flatMap(([name, box]) =>
    others
      .filter(([other, at]) => other !== name && isOver(box, at))
      .map(([other]) => `${name} and ${other}`),
  );

const nameBoxOf = ({ id, x, y }: ChartState): Box => ({
  x: x + METRICS.inset,
  y: y + METRICS.nameBaseline - METRICS.nameSize,
  width: widthOf(id.slice(id.lastIndexOf(".") + 1), METRICS.nameSize),
  height: METRICS.nameSize,
});

const nameOf = ({ from, to }: ChartEdge): string => `${from} → ${to}`;

/** Returns the lines of an edge as boxes without width. */
const stripsOf = ({ points }: ChartEdge): Box[] =>
  points.flatMap((x, index) => {
    const [y, endX, endY] = points.slice(index + 1, index + 4);
    if (index % 2 === 1 || y === undefined || endX === undefined || endY === undefined) return [];
    const [left, top] = [Math.min(x, endX), Math.min(y, endY)];
    return [{ x: left, y: top, width: Math.abs(endX - x), height: Math.abs(endY - y) }];
  });

const isOver = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + 1 &&
  b.x < a.x + a.width + 1 &&
  a.y < b.y + b.height &&
  b.y < a.y + a.height;
