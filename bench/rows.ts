import type { Library } from "./measure.js";
import { median, ratioOfMedians } from "./statistics.js";

/** How ours compares with the official library. Less is better in every row. */
export type Verdict = "ahead" | "level" | "behind";

/** One row of a table: the measured quantity and a value per library. */
export interface Row extends Readonly<Record<Library, string>> {
  readonly what: string;
  readonly verdict: Verdict;
  /** How far ours exceeds the official library: a ratio of times, or a difference of counts. */
  readonly excess: number;
}

/** A ratio up to this value is never behind: the difference is not noticeable, and repeated runs vary as much. */
const LEVEL = 1.1;

export function timeRow(what: string, ours: readonly number[], official: readonly number[]): Row {
  const ratio = ratioOfMedians(ours, official);
  const [value, low, high] = [ratio.value, ratio.low, ratio.high].map((one) => one.toFixed(2));
  const row = { what, ours: `${value} (${low} to ${high})`, official: "1", excess: ratio.value };
  if (ratio.high < 1) return { ...row, verdict: "ahead" };
  return { ...row, verdict: ratio.low > 1 && ratio.value > LEVEL ? "behind" : "level" };
}

export function countRow(what: string, ours: number, official: number, unit = ""): Row {
  const inUnit = (count: number) => `${Math.round(count)}${unit}`;
  const verdict = ours < official ? "ahead" : ours > official ? "behind" : "level";
  const excess = ours - official;
  return { what, ours: inUnit(ours), official: inUnit(official), verdict, excess };
}

/** Heaps within this difference are level: one object leaked per mount would weigh more. */
const LEVEL_KB = 100;

export function heapRow(what: string, ours: number, official: number): Row {
  const row = countRow(what, ours, official, " kB");
  return Math.abs(ours - official) < LEVEL_KB ? { ...row, verdict: "level" } : row;
}

export const medianRow = (what: string, ours: readonly number[], official: readonly number[]) =>
  countRow(what, median(ours), median(official));
