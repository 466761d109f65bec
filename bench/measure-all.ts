import type { Page } from "playwright";
import type { Visit } from "./chromium.js";
import { heapOf } from "./heap.js";
import { inTurns } from "./in-turns.js";
import { measureGrowing, type Growing } from "./measure-growth.js";
import {
  CONTENDERS,
  CROWDS,
  LIBRARIES,
  SIZES,
  type Contender,
  type Crowded,
  type Library,
  type Mount,
  type ScenarioRun,
  type Visited,
} from "./measurements.js";
import { NETWORK_CASES, visitOverNetwork } from "./network/measure-network.js";
import type {} from "./page/cold.js";
import type {} from "./page/main.js";

/** The number of measurements of each kind, per library. */
export interface Rounds {
  readonly warm: number;
  readonly cold: number;
  readonly crowds: number;
  readonly growth: number;
  readonly network: number;
}

/** The first runs are slower, because the browser has not compiled the code yet. They are not counted. */
const WARM_UP = { mounts: 20, crowds: 2, repeatedMounts: 1_500 };

const MOUNTS = 1_000;

export interface Measurements {
  /** Mounts with the SDK loaded. */
  readonly warm: readonly Mount[];
  /** Mounts in a new page each, which must load the script first. */
  readonly cold: readonly Mount[];
  /** Visits of pages over a slow network. */
  readonly network: readonly Visited[];
  readonly crowds: readonly Crowded[];
  readonly growing: Growing;
  readonly scenarios: Readonly<Record<Library, readonly ScenarioRun[]>>;
  /** Growth of the heap after 1,000 mounts and unmounts, in kB. */
  readonly heapKb: Readonly<Record<Contender, number>>;
}

export async function measureAll(
  visit: Visit,
  site: string,
  rounds: Rounds,
  announce: (what: string) => void,
): Promise<Measurements> {
  announce("mounts with the SDK loaded");
  const warm = await visit((page) => measureWarm(page, rounds.warm));
  announce("mounts that have to load the SDK");
  const cold = await inTurns(CONTENDERS, rounds.cold, (library) =>
    visit((page) => page.evaluate((name) => window.mountCold(name), library), "cold.html"),
  );
  announce("pages over a network");
  const network = await measureNetwork(visit, site, rounds.network);
  announce("crowds");
  const crowds = await visit((page) => measureCrowds(page, rounds.crowds));
  announce("growth");
  const growing = await measureGrowing(visit, rounds.growth);
  announce("scenarios");
  const scenarios = await ofEach(LIBRARIES, (library) =>
    visit(async (page) => {
      await page.evaluate(() => window.bench.loadSdk());
      return page.evaluate((name) => window.bench.runScenarios(name), library);
    }),
  );
  announce("the heap");
  const heapKb = await ofEach(CONTENDERS, (library) => visit((page) => measureHeap(page, library)));
  return { warm, cold, network, crowds, growing, scenarios, heapKb };
}

async function measureWarm(page: Page, rounds: number): Promise<readonly Mount[]> {
  await page.evaluate(() => window.bench.loadSdk());
  const mount = (library: Contender) => page.evaluate((name) => window.bench.mount(name), library);
  await inTurns(CONTENDERS, WARM_UP.mounts, mount);
  return inTurns(CONTENDERS, rounds, mount);
}

export async function measureNetwork(
  visit: Visit,
  site: string,
  rounds: number,
): Promise<readonly Visited[]> {
  const all: Visited[] = [];
  for (const one of NETWORK_CASES)
    all.push(
      ...(await inTurns(LIBRARIES, rounds, (library) =>
        visitOverNetwork(visit, site, library, one),
      )),
    );
  return all;
}

async function measureCrowds(page: Page, rounds: number): Promise<readonly Crowded[]> {
  await page.evaluate(() => window.bench.loadSdk());
  const all: Crowded[] = [];
  for (const crowd of CROWDS)
    for (const size of SIZES) {
      const gather = (library: Library) =>
        page.evaluate(([...of]) => window.bench.gather(...of), [library, crowd, size] as const);
      await inTurns(LIBRARIES, WARM_UP.crowds, gather);
      all.push(...(await inTurns(LIBRARIES, rounds, gather)));
    }
  return all;
}

async function measureHeap(page: Page, library: Contender): Promise<number> {
  await page.evaluate(() => window.bench.loadSdk());
  const mountRepeatedly = (times: number) =>
    page.evaluate(([name, count]) => window.bench.mountRepeatedly(name, count), [
      library,
      times,
    ] as const);
  await mountRepeatedly(WARM_UP.repeatedMounts);
  const before = await heapOf(page);
  await mountRepeatedly(MOUNTS);
  return ((await heapOf(page)) - before) / 1_024;
}

async function ofEach<Name extends Contender, Result>(
  contenders: readonly Name[],
  measure: (contender: Name) => Promise<Result>,
): Promise<Readonly<Record<Name, Result>>> {
  const results: Partial<Record<Name, Result>> = {};
  for (const contender of contenders) results[contender] = await measure(contender);
  return results as Record<Name, Result>; // each name has its result now
}
