import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import { servePage } from "./build-page.js";
import { inChromium } from "./chromium.js";
import { steepRows } from "./growth-rows.js";
import { measureHeadless } from "./headless.js";
import { measureAll, type Rounds } from "./measure-all.js";
import { serveSite } from "./network/serve.js";
import { measureBytes } from "./page-of-bytes.js";
import { pageOf } from "./page-of-docs.js";
import { tablesOf, unexplained } from "./report.js";
import { tableOf } from "./tables.js";

/** Scales the number of measurements. `BENCH_EFFORT=0.1` is enough to check that everything runs. */
const EFFORT = Number(process.env.BENCH_EFFORT ?? 1);

const rounds = (count: number) => Math.max(2, Math.round(count * EFFORT));

const ROUNDS: Rounds = {
  warm: rounds(200),
  cold: rounds(40),
  crowds: rounds(20),
  growth: rounds(10),
  network: rounds(14),
};

const print = (text: string) => void process.stdout.write(`${text}\n`);

const { session, smallest } = measureHeadless();
print(
  `Transitions a second: ${session.toFixed(0)}; of the smallest machine ${smallest.toFixed(0)}`,
);

const page = await servePage();
const site = await serveSite();
const measured = await inChromium(page.url, (visit) =>
  measureAll(visit, site.url, ROUNDS, (what) => print(`Measuring ${what}…`)),
).finally(() => Promise.all([page.close(), site.close()]));
const tables = tablesOf(measured);
for (const table of tables) print(`\n${table.title}\n${tableOf(table)}`);

const steep = steepRows(measured.growing);
const transition = smallest / session;
const written = pageOf({ tables, steep, transition, bytes: await measureBytes() });
const markdown = await format(written, { parser: "markdown" });
await writeFile(join(import.meta.dirname, "../docs/benchmark.md"), markdown);

const withoutReason = unexplained(tables);
for (const what of withoutReason) print(`Behind without a reason in bench/reasons.ts: ${what}`);
for (const what of steep) print(`Grows faster than linear: ${what}`);
process.exitCode = withoutReason.length + steep.length > 0 ? 1 : 0;
