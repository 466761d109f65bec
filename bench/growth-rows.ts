import { GROWTHS, LIBRARIES, type Growth, type Library } from "./measurements.js";
import { growths, type Growing } from "./measure-growth.js";
import { nameOf } from "./names.js";
import { formatEstimate, heapRow, timeRow, type Row } from "./rows.js";
import { median, ratioOfMedians, type Estimate } from "./statistics.js";

/** How much longer one of many takes than one of few: 1 when the time grows linearly, 10 when it grows with the square. */
interface Growths {
  readonly what: string;
  readonly perItem: Readonly<Record<Library, Estimate>>;
  /** The time of ours at the larger size, in ms. */
  readonly ms: number;
}

/**
 * Linear work has been seen at up to 1.5, because caches and garbage collection cost more in a larger heap. If the part that
 * grows with the square takes more than half of the larger time, the value is above 2.
 */
export const STEEP = 2;
/** A shorter time says nothing about a thousand of something. */
export const LEAST_MS = 5;

export const growthColumns = ["growth of ours", "growth of `@talkjs/react`"];

export const growthRows = (growing: Growing): Row[] =>
  growths.flatMap((growth) => [...timeRows(growing, growth), ...heapRows(growing, growth)]);

/** Returns what grows faster than linear in ours. */
export const steepRows = (growing: Growing): readonly string[] =>
  growths
    .flatMap((growth) => GROWTHS[growth].rows.map((row) => growthOf(growing, growth, row)))
    .filter(({ perItem, ms }) => ms >= LEAST_MS && perItem.ours.low > STEEP)
    .map(({ what, perItem }) => `${what} (${perItem.ours.value.toFixed(1)} times)`);

const timesOf = ({ grown }: Growing, growth: Growth, size: number, library: Library, row: string) =>
  grown
    .filter((one) => one.growth === growth && one.size === size && one.library === library)
    .map(({ times }) => times[row] ?? Number.NaN);

function growthOf(growing: Growing, growth: Growth, row: string): Growths {
  const [few, many] = GROWTHS[growth].sizes;
  const of = (library: Library) => {
    const each = (size: number) =>
      timesOf(growing, growth, size, library, row).map((ms) => ms / size);
    return ratioOfMedians(each(many), each(few));
  };
  return {
    what: `${nameOf(many, growth)}: ${row}`,
    perItem: { ours: of("ours"), official: of("official") },
    ms: median(timesOf(growing, growth, many, "ours", row)),
  };
}

const timeRows = (growing: Growing, growth: Growth): Row[] =>
  GROWTHS[growth].sizes.flatMap((size, nth) =>
    GROWTHS[growth].rows.map((row) => {
      const [ours, official] = LIBRARIES.map((name) => timesOf(growing, growth, size, name, row));
      const { perItem } = growthOf(growing, growth, row);
      return {
        ...timeRow(`${nameOf(size, growth)}: ${row}`, ours ?? [], official ?? []),
        others:
          nth === 0 ? ["", ""] : [formatEstimate(perItem.ours), formatEstimate(perItem.official)],
      };
    }),
  );

function heapRows({ held }: Growing, growth: Growth): Row[] {
  const [few, many] = GROWTHS[growth].sizes;
  const of = (size: number, library: Library) =>
    held.find((one) => one.growth === growth && one.size === size && one.library === library);
  const row = (what: string, field: "heldKb" | "leftKb") =>
    heapRow(
      `${nameOf(many, growth)}: ${what}`,
      of(many, "ours")?.[field] ?? Number.NaN,
      of(many, "official")?.[field] ?? Number.NaN,
    );
  const perItem = (library: Library) =>
    ((of(many, library)?.heldKb ?? 0) / many / ((of(few, library)?.heldKb ?? 0) / few)).toFixed(2);
  const left = { ...row("heap left after the unmount", "leftKb"), others: ["", ""] };
  // After the changes, one user is mounted: nothing is held for each change.
  if (growth === "prop changes") return [left];
  return [
    { ...row("heap while mounted", "heldKb"), others: [perItem("ours"), perItem("official")] },
    left,
  ];
}
