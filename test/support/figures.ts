import type { TestContext } from "vitest";

/** A table of docs/how-this-is-tested.md: by row, by column. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number | string>>>>;

declare module "vitest" {
  interface TaskMeta {
    /** What was measured, by the file in docs/figures that it goes to. */
    figures?: Readonly<Record<string, Figures>>;
  }
}

type Measuring = Pick<TestContext["task"], "meta">;

/**
 * Hands what a test measured to the runner, which keeps it in `docs/figures/<name>.json` where the run
 * has `FIGURES=1`. Rows of one name are joined.
 *
 * @example
 * test("…", ({ task }) => recordFigures(task, "soak", { controllers: { lives: 10_000 } }));
 */
export function recordFigures({ meta }: Measuring, name: string, figures: Figures): void {
  meta.figures = { ...meta.figures, [name]: joined(meta.figures?.[name] ?? {}, figures) };
}

/** Both tables in one; what stands in both rows of a name comes from the second. */
export const joined = (table: Figures, more: Figures): Figures =>
  Object.entries(more).reduce(
    (all, [row, columns]) => ({ ...all, [row]: { ...all[row], ...columns } }),
    table,
  );
