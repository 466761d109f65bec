/** A state of a chart, with its position. */
export interface ChartState {
  /** The path of the state, e.g. `alive.synced`. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The actors that run while the state is active. */
  readonly runs: readonly string[];
}

/** The connection from one state to another. All events between the two states share it. */
export interface ChartEdge {
  /** The path of a state, or empty for the initial transition of a level. */
  readonly from: string;
  readonly to: string;
  /** The corners from start to end: x, y, x, y … */
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

/** A machine's chart with all positions, computed when the library is built. */
export interface ChartData {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly states: readonly ChartState[];
  readonly edges: readonly ChartEdge[];
}
