import type { Library } from "./measurements.js";
import { median, ratioOfMedians, type Estimate } from "./statistics.js";

/** How ours compares with the official library. Less is better in every row. */
export type Verdict = "ahead" | "level" | "behind";

/** One row of a table: the measured quantity and a value per library. */
export interface Row extends Readonly<Record<Library, string>> {
  readonly what: string;
  readonly verdict: Verdict;
  /** The ratio of two times with its range, and the times themselves in ms. Counts have neither. */
  readonly ratio?: string;
  readonly ms?: Readonly<Record<Library, number>>;
  /** How far ours exceeds the official library: a ratio of times, or a difference of counts. */
  readonly excess: number;
  /** The cells of the table's further columns. */
  readonly others?: readonly string[];
}

/** A ratio up to this value is never behind: the difference is not noticeable, and repeated runs vary as much. */
const LEVEL = 1.1;

export const formatEstimate = ({ value, low, high }: Estimate) =>
  `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;

export const formatMs = (ms: number) => `${ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`;

export function timeRow(
  what: string,
  ours: readonly number[],
  official: readonly number[],
  floor?: readonly number[],
): Row {
  const ratio = ratioOfMedians(ours, official);
  const ms = { ours: median(ours), official: median(official) };
  const row = {
    what,
    ours: formatMs(ms.ours),
    official: formatMs(ms.official),
    ratio: formatEstimate(ratio),
    ms,
    excess: ratio.value,
    ...(floor && {
      others: [formatMs(median(floor)), formatEstimate(ratioOfMedians(ours, floor))],
    }),
  };
  if (ratio.high < 1) return { ...row, verdict: "ahead" };
  return { ...row, verdict: ratio.low > 1 && ratio.value > LEVEL ? "behind" : "level" };
}

export function countRow(
  what: string,
  ours: number,
  official: number,
  floor?: number,
  unit = "",
): Row {
  const inUnit = (count: number) => `${Math.round(count)}${unit}`;
  const verdict = ours < official ? "ahead" : ours > official ? "behind" : "level";
  return {
    what,
    ours: inUnit(ours),
    official: inUnit(official),
    verdict,
    excess: ours - official,
    ...(floor !== undefined && {
      others: [inUnit(floor), floor > 0 && !unit ? (ours / floor).toFixed(2) : "–"],
    }),
  };
}

/** Heaps within this difference are level: one object leaked per mount would weigh more. */
const LEVEL_KB = 100;

export function heapRow(what: string, ours: number, official: number, floor?: number): Row {
  const row = countRow(what, ours, official, floor, " kB");
  return Math.abs(ours - official) < LEVEL_KB ? { ...row, verdict: "level" } : row;
}

export const medianRow = (
  what: string,
  ours: readonly number[],
  official: readonly number[],
  floor?: readonly number[],
) => countRow(what, median(ours), median(official), floor && median(floor));
