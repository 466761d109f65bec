import type { Page } from "playwright";
import type { Visit } from "./chromium.js";
import { heapOf } from "./heap.js";
import { inTurns } from "./in-turns.js";
import { GROWTHS, LIBRARIES, type Growth, type Grown, type Library } from "./measurements.js";

const WARM_UP = 2;

/** The heap that is in use while something is mounted, and the one that is left after it, in kB. */
export interface Held {
  readonly library: Library;
  readonly growth: Growth;
  readonly size: number;
  readonly heldKb: number;
  readonly leftKb: number;
}

export interface Growing {
  readonly grown: readonly Grown[];
  readonly held: readonly Held[];
}

/** Object.keys returns string[]. */
export const growths = Object.keys(GROWTHS) as Growth[];

export async function measureGrowing(visit: Visit, rounds: number): Promise<Growing> {
  const grown: Grown[] = [];
  const held: Held[] = [];
  for (const growth of growths) {
    grown.push(...(await visit((page) => measureGrowth(page, growth, rounds))));
    for (const library of LIBRARIES)
      held.push(...(await visit((page) => measureHeld(page, library, growth))));
  }
  return { grown, held };
}

async function measureGrowth(page: Page, growth: Growth, rounds: number): Promise<Grown[]> {
  await page.evaluate(() => window.bench.loadSdk());
  const all: Grown[] = [];
  for (const size of GROWTHS[growth].sizes) {
    const grow = (library: Library) =>
      page.evaluate(([...of]) => window.bench.grow(...of), [library, growth, size] as const);
    await inTurns(LIBRARIES, WARM_UP, grow);
    all.push(...(await inTurns(LIBRARIES, rounds, grow)));
  }
  return all;
}

async function measureHeld(page: Page, library: Library, growth: Growth): Promise<Held[]> {
  await page.evaluate(() => window.bench.loadSdk());
  const all: Held[] = [];
  for (const size of GROWTHS[growth].sizes) {
    const of = [library, growth, size] as const;
    await page.evaluate(([...one]) => window.bench.grow(...one), of);
    const before = await heapOf(page);
    await page.evaluate(([...one]) => window.bench.hold(...one), of);
    const during = await heapOf(page);
    await page.evaluate(() => window.bench.release());
    const after = await heapOf(page);
    all.push({
      library,
      growth,
      size,
      heldKb: (during - before) / 1_024,
      leftKb: (after - before) / 1_024,
    });
  }
  return all;
}
