// Keeps what Stryker reported in docs/figures: `npm run figures` does so after all else.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { keepFigures } from "../support/keep-figures.js";
import { sumOf } from "./figure-tables.js";
import { inRoot } from "./pages.js";

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { status: string }[] }>>;
}

const COLUMNS: Readonly<Record<string, string>> = {
  ...{ Killed: "noticed", Timeout: "noticed" },
  ...{ Survived: "survived", NoCoverage: "reached by no test" },
};

/** The mutants of each folder; those that cannot be run, or are left out, are not counted. */
function byFolder({ files }: Report) {
  const folders: Record<string, Record<string, number>> = {};
  for (const [path, { mutants }] of Object.entries(files)) {
    const rows = mutants.flatMap(({ status }) => {
      const column = COLUMNS[status];
      return column === undefined ? [] : [{ mutants: 1, [column]: 1 }];
    });
    const none = { mutants: 0, noticed: 0, survived: 0, "reached by no test": 0 };
    folders[dirname(path)] = sumOf([none, folders[dirname(path)] ?? {}, ...rows]);
  }
  return folders;
}

for (const name of ["machines", "code"]) {
  const path = inRoot(`reports/mutation-${name}.json`);
  if (!existsSync(path)) continue; // `npm run mutation` takes long, and is run now and then
  const report = JSON.parse(await readFile(path, "utf8")) as Report; // Stryker's own schema
  await keepFigures(`mutation/${name}`, [`test/mutation/${name}.stryker.json`], byFolder(report));
}
