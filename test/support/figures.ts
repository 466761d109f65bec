import type { TestContext } from "vitest";

/** A table of docs/how-this-is-tested.md, by row and column. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

declare module "vitest" {
  interface TaskMeta {
    /** The measurements of a test, by their file in docs/figures. */
    figures?: Readonly<Record<string, Figures>>;
  }
}

type Measuring = Pick<TestContext["task"], "meta">;

/**
 * Passes the measurements of a test to the reporter, which writes them to `docs/figures/<name>.json` in
 * runs with `FIGURES=1`. It merges rows with the same name.
 *
 * @example
 * test("…", ({ task }) => recordFigures(task, "soak", { controllers: { lives: 10_000 } }));
 */
export function recordFigures({ meta }: Measuring, name: string, figures: Figures): void {
  meta.figures = { ...meta.figures, [name]: joined(meta.figures?.[name] ?? {}, figures) };
}

/** Merges two tables. If both have a cell, the second table's value is used. */
export const joined = (table: Figures, more: Figures): Figures =>
  Object.entries(more).reduce(
    (all, [row, columns]) => ({ ...all, [row]: { ...all[row], ...columns } }),
    table,
  );
