/** The number of open objects after so many lives, and the size of the heap after a forced garbage collection. */
export interface Measurement {
  readonly lives: number;
  readonly heapBytes: number;
  /** The number of open objects by kind: sessions, timers… */
  readonly open: Readonly<Record<string, number>>;
}

/** Returns the slope of the line through the measured heaps (least squares), in bytes per life. */
export function slopeOf(measurements: readonly Measurement[]): number {
  const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const lives = mean(measurements.map((one) => one.lives));
  const heap = mean(measurements.map((one) => one.heapBytes));
  const products = measurements.map((one) => (one.lives - lives) * (one.heapBytes - heap));
  const squares = measurements.map((one) => (one.lives - lives) ** 2);
  return mean(products) / mean(squares);
}

/** Returns the measurements as the table that `npm run soak` prints. */
export function tableOf(
  title: string,
  measurements: readonly Measurement[],
  warmUp: number,
): string {
  const names = Object.keys(measurements[0]?.open ?? {});
  const head = ["lives", "heap in kB", ...names.map((name) => `${name} open`)];
  const rows = measurements.map(({ lives, heapBytes, open }) =>
    [lives, heapBytes / 1024, ...names.map((name) => open[name] ?? Number.NaN)].map((value) =>
      value.toFixed(0),
    ),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, index) => cell.padStart(head[index]?.length ?? 0)).join(" | ")} |`;
  const slope = `heap slope of the last ${measurements.length - warmUp}: ${slopeOf(measurements.slice(warmUp)).toFixed(1)} bytes a life`;
  return [title, line(head), ...rows.map(line), slope].join("\n");
}

/** Returns the values that docs/figures keeps. */
export const figuresOf = (measurements: readonly Measurement[], warmUp: number) => ({
  lives: measurements.at(-1)?.lives ?? 0,
  "left open": measurements
    .flatMap(({ open }) => Object.values(open))
    .reduce((sum, one) => sum + one, 0),
  "heap, bytes a life": Number(slopeOf(measurements.slice(warmUp)).toFixed(1)),
});

/** Returns 1 if the pool, which all copies of this library share, still has a session of an SDK, lingering ones included. */
export function poolEntries(sdk: object): number {
  const pool: unknown = Reflect.get(globalThis, Symbol.for("talkjs-session.pool@1"));
  // The functions of src/sdk/pool.ts. Without them this throws, instead of counting nothing.
  return Number((pool as { isInUse(of: object): boolean }).isInUse(sdk));
}

/** Counts the registered actors of the page. */
export function actorsShown(): number {
  const registry: unknown = Reflect.get(globalThis, Symbol.for("talkjs-session.actors@1"));
  // The shape of the registry of src/controller/actor-registry.ts, stable while its symbol ends in @1.
  return (registry as { getSnapshot(): readonly unknown[] } | undefined)?.getSnapshot().length ?? 0;
}
