/** A value and its range. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Returns a quantile by linear interpolation. A `share` of 0.5 gives the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) throw new RangeError("There are no values.");
  return below + (above - below) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

const RESAMPLES = 2_000;

/** Returns the ratio of two medians, with its 95 % range over bootstrap resamples. */
export function ratioOfMedians(over: readonly number[], under: readonly number[]): Estimate {
  const ratios = Array.from(
    { length: RESAMPLES },
    () => median(resample(over)) / median(resample(under)),
  );
  return {
    value: median(over) / median(under),
    low: quantile(ratios, 0.025),
    high: quantile(ratios, 0.975),
  };
}

const resample = (values: readonly number[]): number[] =>
  values.map(() => values[Math.floor(Math.random() * values.length)] ?? Number.NaN);
