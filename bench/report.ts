import type { Library, Mount } from "./measure.js";
import { median, quantile, ratioOfMedians, type Estimate } from "./statistics.js";

export interface Result {
  readonly mounts: number;
  readonly ratio: Estimate;
  readonly rows: readonly Row[];
  /** What the promise says and the measurement does not: empty when all is well. */
  readonly broken: readonly string[];
}

/** One line of the table: what, and for each library how much. */
interface Row extends Record<Library, string> {
  readonly what: string;
}

type Field = "renders" | "commits";

export function compare(mounts: readonly Mount[]): Result {
  const of = (library: Library) => mounts.filter((mount) => mount.library === library);
  const values = (library: Library, field: "ms" | Field) => of(library).map((one) => one[field]);
  const row = (what: string, tell: (library: Library) => string): Row => ({
    ...{ what, ours: tell("ours"), official: tell("official") },
  });
  const ratio = ratioOfMedians(values("ours", "ms"), values("official", "ms"));
  const renders = (library: Library) => median(values(library, "renders"));
  return {
    mounts: mounts.length,
    ratio,
    rows: [
      row("session before the first paint, share of mounts", (library) => share(of(library))),
      row("renders of a consumer, median", (library) => String(renders(library))),
      row("commits of React, median", (library) => String(median(values(library, "commits")))),
    ],
    broken: [
      ...(ratio.value > 1 ? ["The median mount is slower than the official one."] : []),
      ...(renders("ours") > renders("official") ? ["A consumer renders more often."] : []),
    ],
  };
}

const share = (mounts: readonly Mount[]): string => {
  const count = mounts.filter(({ beforePaint }) => beforePaint).length;
  return `${((100 * count) / mounts.length).toFixed(0)} %`;
};

/** For the terminal only: times belong to the machine they were measured on. */
export function timesOf(mounts: readonly Mount[], library: Library): string {
  const times = mounts.filter((mount) => mount.library === library).map(({ ms }) => ms);
  const at = (part: number) => quantile(times, part).toFixed(2);
  return `${library}: ${at(0.5)} ms (quartiles ${at(0.25)} to ${at(0.75)})`;
}

const rangeOf = ({ value, low, high }: Estimate) =>
  `${value.toFixed(2)} (95 % of resamples: ${low.toFixed(2)} to ${high.toFixed(2)})`;

export const tableOf = ({ ratio, rows }: Result): string =>
  [
    "| | ours | `@talkjs/react` |",
    "| --- | --- | --- |",
    `| time from mount to session, ratio of medians | ${rangeOf(ratio)} | 1 |`,
    ...rows.map(({ what, ours, official }) => `| ${what} | ${ours} | ${official} |`),
  ].join("\n");
