import { Edge, EdgeLabel } from "./edge.js";
import type { ChartData, ChartEdge } from "./chart.types.js";
import { State } from "./state.js";

/** The last transition of a machine, as the paths of its two states. */
export interface LastTransition {
  readonly from: string;
  readonly to: string;
}

/** Props of {@link Chart}. */
export interface ChartProps {
  readonly chart: ChartData;
  /** The paths of the states that are active now, e.g. `["alive", "alive.synced"]`. */
  readonly active?: readonly string[] | undefined;
  readonly last?: LastTransition | undefined;
  /** Returns the description of a state, which is its tooltip. */
  readonly describe?: ((state: string) => string | undefined) | undefined;
}

/** A machine's chart with its active states and its last transition highlighted. It needs `CHART_STYLES`. */
export function Chart({ chart, active = [], last, describe }: ChartProps) {
  const { width, height, states, edges } = chart;
  const isOuter = (id: string) => states.some((other) => other.id.startsWith(`${id}.`));
  const drawn = states.map((state) => (
    <State
      key={state.id}
      state={state}
      isOuter={isOuter(state.id)}
      isActive={active.includes(state.id)}
      description={describe?.(state.id)}
    />
  ));
  return (
    <svg
      className="talk-chart"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={sentenceFor(chart.name, active, last)}
    >
      {drawn.filter((_, index) => isOuter(states[index]?.id ?? ""))}
      {edges.map((edge) => (
        <Edge key={keyOf(edge)} edge={edge} isLast={isSame(edge, last)} />
      ))}
      {drawn.filter((_, index) => !isOuter(states[index]?.id ?? ""))}
      {edges.map((edge) => (
        <EdgeLabel key={keyOf(edge)} label={edge.label} isLast={isSame(edge, last)} />
      ))}
    </svg>
  );
}

const keyOf = ({ from, to }: ChartEdge): string => `${from} ${to}`;

const isSame = ({ from, to }: ChartEdge, last: LastTransition | undefined): boolean =>
  last?.from === from && last.to === to;

function sentenceFor(
  name: string,
  active: readonly string[],
  last: LastTransition | undefined,
): string {
  const now = active.length > 0 ? `, active: ${active.join(", ")}` : "";
  return `Chart of the ${name}${now}${last ? `, last from ${last.from} to ${last.to}` : ""}`;
}
