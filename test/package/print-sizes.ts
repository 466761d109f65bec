import { isWithin, measureSizes } from "./sizes.js";

// `npm run size`: each figure beside its budget, in bytes; fails above one.
const sizes = await measureSizes();
for (const { what, own, whole, budget } of sizes) {
  console.log(what);
  console.log(`  own code  ${String(own)} of ${String(budget.own)}`);
  console.log(`  in all    ${String(whole)} of ${String(budget.whole)}`);
}
const over = sizes.filter((size) => !isWithin(size)).map(({ what }) => what);
if (over.length > 0) {
  console.error(
    `Over budget: ${over.join(", ")}. Make it smaller, or say in test/package/sizes.ts why it may cost more.`,
  );
  process.exitCode = 1;
}
