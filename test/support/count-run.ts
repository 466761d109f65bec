import { dirname, relative } from "node:path";
import type { TestModule } from "vitest/node";
import type { Figures } from "./figures.js";

export const byName = (modules: readonly TestModule[]): TestModule[] =>
  [...modules].sort((one, other) => (one.moduleId < other.moduleId ? -1 : 1));

type Counts = Record<string, Record<string, number>>;

/** Counts the passed tests of each folder, by the mode of React. */
export function testsByFolder(modules: readonly TestModule[]): Figures {
  const counts: Counts = {};
  for (const module of byName(modules)) {
    const row = rowFor(dirname(module.relativeModuleId), counts);
    add(row, "files");
    for (const { fullName } of module.children.allTests("passed")) add(row, modeOf(fullName));
  }
  return counts;
}

/** Vitest can put quotes around a value in the name of a suite. */
function modeOf(name: string): string {
  const mode = /in '?(plain React|StrictMode)/.exec(name)?.[1];
  return mode === undefined ? "in neither mode" : `in ${mode}`;
}

/** The part of Istanbul's coverage map that this file reads. */
interface CoverageMap {
  files(): string[];
  fileCoverageFor(path: string): {
    toSummary(): { branches: { covered: number; total: number } };
  };
}

export function branchesByFolder(coverage: unknown): Figures {
  const counts: Counts = {};
  const map = coverage as CoverageMap; // the type depends on the provider, which is Istanbul
  for (const path of map.files().sort()) {
    const row = rowFor(relative(process.cwd(), dirname(path)), counts);
    const { branches } = map.fileCoverageFor(path).toSummary();
    add(row, "branches", branches.total);
    add(row, "taken by tests", branches.covered);
  }
  return counts;
}

const rowFor = (name: string, counts: Counts) => (counts[name] ??= {});

function add(row: Record<string, number>, column: string, count = 1): void {
  row[column] = (row[column] ?? 0) + count;
}
