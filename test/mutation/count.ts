import type { Stryker } from "@stryker-mutator/core";
import { dirname, relative } from "node:path";
import { sumOf } from "../../scripts/docs/figure-tables.js";
import type { Figures } from "../support/figures.js";

type Mutant = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

const COLUMNS: Partial<Record<Mutant["status"], string>> = {
  Killed: "noticed",
  Timeout: "noticed",
  Survived: "survived",
  NoCoverage: "reached by no test",
};

const NONE = { mutants: 0, noticed: 0, survived: 0, "reached by no test": 0 };

/** Counts the mutants of each folder, without those that cannot run or are excluded. */
export function countByFolder(mutants: readonly Mutant[]): Figures {
  const folders: Record<string, Record<string, number>> = {};
  for (const { fileName, status } of mutants) {
    const column = COLUMNS[status];
    const folder = dirname(relative(process.cwd(), fileName));
    if (column === undefined) continue;
    folders[folder] = sumOf([folders[folder] ?? NONE, { mutants: 1, [column]: 1 }]);
  }
  return folders;
}
