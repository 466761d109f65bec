/** A state of a chart, where the layout put it. */
export interface ChartState {
  /** Its path from the top, e.g. `alive.current`. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The actors that work while it is active. */
  readonly runs: readonly string[];
}

/** What leads from one state to another, whatever the number of events that do. */
export interface ChartEdge {
  /** A state's path, or nothing where a level begins. */
  readonly from: string;
  readonly to: string;
  /** Corners from its start to its end: x, y, x, y … */
  readonly points: readonly number[];
  readonly label?: ChartLabel;
}

export interface ChartLabel {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A machine's chart with every position in it, computed when the library is built. */
export interface ChartData {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly states: readonly ChartState[];
  readonly edges: readonly ChartEdge[];
}
