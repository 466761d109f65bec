import { joined, type Figures } from "../../test/support/figures.js";
import type { Kept } from "../../test/support/keep-figures.js";

/** The measurements in docs/figures, by name. */
export type AllKept = readonly (readonly [name: string, kept: Kept])[];

type Row = Figures[string];

/** Returns a Markdown table with one line per row, and all columns that any row has. */
export function tableOf(figures: Figures): string {
  const rows = Object.entries(figures);
  const columns = [...new Set(rows.flatMap(([, row]) => Object.keys(row)))];
  // GitHub treats an unescaped <Session> as HTML and hides it.
  const line = (cells: readonly (number | string)[]) =>
    `| ${cells.join(" | ").replaceAll("<", "\\<")} |`;
  return [
    line(["", ...columns]),
    line(["---", ...columns.map(() => "--:")]),
    ...rows.map(([name, row]) => line([name, ...columns.map((column) => row[column] ?? "")])),
  ].join("\n");
}

/** Merges all measurements into one table, and joins rows with the same name. */
export const inOne = (all: AllKept): Figures =>
  all.reduce<Figures>((table, [, { figures }]) => joined(table, figures), {});

/** Merges all measurements into one table, with the name of the run in front of each row. */
export const byRun = (runs: Readonly<Record<string, string>>, all: AllKept): Figures =>
  Object.fromEntries(
    all.flatMap(([name, { figures }]) =>
      Object.entries(figures).map(([row, cells]) => [`\`${runs[name] ?? name}\`: ${row}`, cells]),
    ),
  );

export function sumOf(rows: readonly Row[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const row of rows) {
    for (const [column, cell] of Object.entries(row)) {
      if (typeof cell === "number") sum[column] = (sum[column] ?? 0) + cell;
    }
  }
  return sum;
}

export const withTotal = (figures: Figures): Figures => ({
  ...figures,
  "**all**": sumOf(Object.values(figures)),
});

/** Adds to each row the share of one column in another. */
export const withShare = (figures: Figures, whole: string, part: string): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, row]) => {
      const share = (100 * Number(row[part] ?? 0)) / Number(row[whole] ?? 0);
      return [name, { ...row, share: Number.isFinite(share) ? `${share.toFixed(1)} %` : "" }];
    }),
  );

const NONE = { "in plain React": 0, "in StrictMode": 0, "in neither mode": 0 };

/** Returns the number of tests per Vitest project. */
export const byProject = (all: AllKept): Figures =>
  withTotal(
    Object.fromEntries(
      all.map(([name, { figures, react }]) => {
        const { files = 0, ...tests } = { ...NONE, ...sumOf(Object.values(figures)) };
        const count = Object.values(tests).reduce((sum, one) => sum + one, 0);
        return [`\`${projectOf(name)}\``, { react, files, tests: count, ...tests }];
      }),
    ),
  );

const projectOf = (name: string) => name.replace("tests/", "");

/** Returns the number of tests per folder and React version: in plain React + in StrictMode + in neither. */
export const byReact = (all: AllKept): Figures =>
  all.reduce<Figures>((table, [name, { figures, react }]) => {
    const place = /dom$|\d$/.test(name) ? "jsdom" : "Chromium";
    const rows = Object.entries(figures).filter(([folder]) =>
      /^test\/(react|browser)/.test(folder),
    );
    return joined(
      table,
      Object.fromEntries(rows.map(([row, of]) => [row, { [`${react}, ${place}`]: inModes(of) }])),
    );
  }, {});

const inModes = (row: Row): string =>
  Object.keys(NONE)
    .map((mode) => row[mode] ?? 0)
    .join(" + ");
