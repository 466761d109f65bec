import { isWithin, measureSizes } from "./sizes.js";

// `npm run size`: prints each size with its budget, in bytes, and fails if one is exceeded.
const sizes = await measureSizes();
const over = sizes.filter((size) => !isWithin(size)).map(({ what }) => what);
const lines = sizes.flatMap(({ what, own, whole, budget }) => [
  what,
  `  own code  ${String(own)} of ${String(budget.own)}`,
  `  in all    ${String(whole)} of ${String(budget.whole)}`,
]);
process.stdout.write(`${lines.join("\n")}\n`);
if (over.length > 0) {
  process.stderr.write(`Over budget: ${over.join(", ")}. Make it smaller, or raise its budget.\n`);
  process.exitCode = 1;
}
