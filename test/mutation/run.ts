// `npm run mutation [part…]`: changes the code in one place at a time, and lists the changes that no test detects.
// With FIGURES=1 it writes the counts to docs/figures.
import { Stryker } from "@stryker-mutator/core";
import { keepFigures } from "../support/keep-figures.js";
import { countByFolder } from "./count.js";
import { isPartName, PARTS, type Part, type PartName } from "./parts.js";

const BREAK = 85;

const names = process.argv.slice(2);
const known = names.filter(isPartName);
if (known.length < names.length) {
  throw new Error(`Parts are ${Object.keys(PARTS).join(", ")}; you named ${names.join(", ")}.`);
}
const all = Object.keys(PARTS).filter(isPartName);
for (const name of known.length > 0 ? known : all) await run(name);

async function run(name: PartName): Promise<void> {
  process.env.MUTATED_PART = name; // Stryker's processes read it in tests.vitest.ts
  const mutants = await new Stryker(optionsFor(name)).runMutationTest();
  if (!process.env.FIGURES) return;
  await keepFigures(`mutation/${name}`, ["test/mutation/parts.ts"], countByFolder(mutants));
}

function optionsFor(name: PartName): ConstructorParameters<typeof Stryker>[0] {
  const { mutate, static: isStatic = false }: Part = PARTS[name];
  return {
    mutate: [...mutate],
    testRunner: "vitest",
    vitest: { configFile: "test/mutation/tests.vitest.ts", related: false },
    coverageAnalysis: "perTest",
    ignoreStatic: !isStatic,
    incremental: true, // reuses the last results for unchanged code and tests
    incrementalFile: `reports/mutation/${name}.incremental.json`,
    reporters: ["clear-text", "progress-append-only", "json", "event-recorder"],
    eventReporter: { baseDir: `reports/events/${name}` },
    clearTextReporter: { reportTests: false, skipFull: true, allowColor: false },
    jsonReporter: { fileName: `reports/mutation/${name}.json` },
    thresholds: { high: 95, low: BREAK, break: BREAK },
    concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
    dryRunTimeoutMinutes: 30,
    timeoutMS: 20_000, // long, because a busy machine is slow; the charts end endless loops themselves
    tempDirName: `.stryker-tmp/${name}`,
    ignorePatterns: [".stryker-tmp", "reports", "docs", "bench", "stories", "storybook-static"],
  };
}
