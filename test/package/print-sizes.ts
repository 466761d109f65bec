import { measureFeatures, tableOfCore, tableOfFeatures } from "./features.js";
import { modulesOf } from "./modules.js";
import { isWithin, measureSizes, type Size } from "./sizes.js";

// `npm run size`: prints each size with its budget, in bytes, and fails if one is exceeded.
// With `-- --by module`: also each module's minified bytes with its estimated part of the gzipped ones, and each feature's cost.
const print = (...lines: readonly string[]) => void process.stdout.write(`${lines.join("\n")}\n`);

const isByModule = process.argv.slice(2).join(" ") === "--by module";

async function printSize({ what, code, own, whole, budget }: Size): Promise<void> {
  print(what);
  print(`  own code  ${String(own)} of ${String(budget.own)}`);
  print(`  in all    ${String(whole)} of ${String(budget.whole)}`);
  if (isByModule) print(...(await modulesOf(code)));
}

const sizes = await measureSizes();
for (const size of sizes) await printSize(size);
if (isByModule) {
  const costs = await measureFeatures();
  print(tableOfFeatures(costs), tableOfCore(costs));
}

const over = sizes.filter((size) => !isWithin(size)).map(({ what }) => what);
if (over.length > 0) {
  process.stderr.write(`Over budget: ${over.join(", ")}. Make it smaller, or raise its budget.\n`);
  process.exitCode = 1;
}
