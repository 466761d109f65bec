import type { ChartEdge, ChartLabel } from "./chart.types.js";
import { METRICS } from "./metrics.js";
import { arrowAt, cornersOf, roundedPath } from "./path.js";

export function Edge({ edge, isLast }: { edge: ChartEdge; isLast: boolean }) {
  const corners = cornersOf(edge.points);
  const [start] = corners;
  return (
    <g className="edge" data-last={isLast}>
      {edge.from === "" && start && (
        <circle cx={start[0]} cy={start[1] - METRICS.dotRadius} r={METRICS.dotRadius} />
      )}
      <path className="line" d={roundedPath(corners)} />
      <path className="arrow" d="M-8 -4L0 0L-8 4z" transform={arrowAt(corners)} />
    </g>
  );
}

interface EdgeLabelProps {
  readonly label: ChartLabel | undefined;
  readonly isLast: boolean;
}

export function EdgeLabel({ label, isLast }: EdgeLabelProps) {
  if (!label) return null;
  const { x, y, width, height, lines } = label;
  return (
    <g className="label" data-last={isLast}>
      <rect x={x} y={y} width={width} height={height} rx="4" />
      {lines.map((line, index) => (
        <text key={index} x={x + width / 2} y={y + 12 + index * METRICS.lineHeight}>
          {line}
        </text>
      ))}
    </g>
  );
}
