import type { ChartState } from "./chart.types.js";
import { METRICS } from "./metrics.js";

interface StateProps {
  readonly state: ChartState;
  /** Whether the state contains other states. */
  readonly isOuter: boolean;
  readonly isActive: boolean;
  readonly description: string | undefined;
}

export function State({ state, isOuter, isActive, description }: StateProps) {
  const { id, x, y, width, height, runs } = state;
  const left = x + METRICS.inset;
  return (
    <g className="state" data-state={id} data-outer={isOuter} data-active={isActive}>
      {description !== undefined && <title>{description}</title>}
      <rect x={x} y={y} width={width} height={height} rx="7" />
      <text className="name" x={left} y={y + METRICS.nameBaseline}>
        {id.slice(id.lastIndexOf(".") + 1)}
      </text>
      {runs.map((name, index) => (
        <text
          key={name}
          x={left}
          y={y + METRICS.nameBaseline + METRICS.lineHeight * (index + 1) + 1}
        >
          ⚙ {name}
        </text>
      ))}
    </g>
  );
}
