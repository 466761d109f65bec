import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Page } from "playwright";
import { format } from "prettier";
import { launchOptions } from "../test/support/browser.js";
import { standInForCdn } from "../test/support/cdn.js";
import { servePage } from "./build-page.js";
import type { Library, Mount } from "./measure.js";
import { pageOf } from "./page-of-docs.js";
import { compare, tableOf, timesOf } from "./report.js";

/** Of each library. */
const MOUNTS = Number(process.env.BENCH_MOUNTS ?? 200);
/** The first ones run code that the browser has not compiled yet. */
const WARM_UP = 20;

async function measureAll(page: Page): Promise<Mount[]> {
  await page.evaluate(() => window.loadSdk());
  const mounts: Mount[] = [];
  for (let round = -WARM_UP; round < MOUNTS; round += 1) {
    const order: Library[] = round % 2 === 0 ? ["ours", "official"] : ["official", "ours"];
    for (const library of order) {
      const mount = await page.evaluate((name) => window.measureMount(name), library);
      if (round >= 0) mounts.push(mount);
    }
  }
  return mounts;
}

async function measureInChromium(url: string): Promise<Mount[]> {
  const browser = await chromium.launch(await launchOptions());
  try {
    const context = await browser.newContext();
    await standInForCdn(context);
    const page = await context.newPage();
    await page.goto(url);
    return await measureAll(page);
  } finally {
    await browser.close();
  }
}

const say = (text: string) => void process.stdout.write(`${text}\n`);

const { url, close } = await servePage();
const mounts = await measureInChromium(url).finally(close);
const result = compare(mounts);
say(tableOf(result));
say(`${timesOf(mounts, "ours")}; ${timesOf(mounts, "official")}`);
const page = await format(pageOf(result), { parser: "markdown" });
await writeFile(join(import.meta.dirname, "../docs/benchmark.md"), page);
for (const promise of result.broken) say(`Broken: ${promise}`);
process.exitCode = result.broken.length > 0 ? 1 : 0;
