import { join } from "node:path";
import type { CDPSession, Page } from "playwright";
import { expect, onTestFinished, test, vi } from "vitest";
import { servePage } from "../../bench/build-page.js";
import { withBrowser } from "../e2e/visit.js";
import { recordFigures } from "../support/figures.js";
import { figuresOf, slopeOf, tableOf, type Measurement } from "./measure.js";
import type {} from "./page/main.js";

const BATCHES = 10;
const LIVES = 200;
/** The batches that are not measured, because caches fill and code compiles during them. */
const WARM_UP = 4;
/** V8 continues to collect less and less feedback. A leaked session or chat UI would take kilobytes. */
const MOST_BYTES_A_LIFE = 256;

const visit = withBrowser();

async function servePageOfLives(): Promise<string> {
  vi.stubEnv("NODE_ENV", "production"); // otherwise Vite keeps the test runner's NODE_ENV and uses React's development build
  const { url, close } = await servePage(join(import.meta.dirname, "page"));
  vi.unstubAllEnvs();
  onTestFinished(close);
  return url;
}

/** Runs in the page before all other scripts. */
function countTimers() {
  const pending = new Set<unknown>();
  const set = window.setTimeout.bind(window);
  const clear = window.clearTimeout.bind(window);
  Object.assign(window, {
    pendingTimers: () => pending.size,
    clearTimeout(timer: number) {
      pending.delete(timer);
      clear(timer);
    },
    setTimeout(act: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) {
      const run = () => (pending.delete(timer), act(...args));
      const timer = set(run, ms);
      pending.add(timer);
      return timer;
    },
  });
}

async function measure(cdp: CDPSession, lives: number, open: Measurement["open"]) {
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners, documents } = await cdp.send("Memory.getDOMCounters");
  return { lives, heapBytes: usedSize, open, page: { nodes, jsEventListeners, documents } };
}

const pendingTimers = (page: Page) =>
  page.evaluate(() => (window as unknown as { pendingTimers: () => number }).pendingTimers());

test(`${BATCHES * LIVES} lives of an app with every chat UI leave nothing in Chromium`, async ({
  task,
}) => {
  const { page, complaints } = await visit("about:blank");
  const cdp = await page.context().newCDPSession(page);
  await page.addInitScript(countTimers);
  await page.goto(await servePageOfLives());
  await page.waitForFunction(() => "live" in window);
  const measurements: Awaited<ReturnType<typeof measure>>[] = [];
  for (let lives = LIVES; lives <= BATCHES * LIVES; lives += LIVES) {
    const { opened, open, errors } = await page.evaluate((count) => window.live(count), LIVES);
    expect(errors).toEqual([]);
    expect(opened.sessions).toBeGreaterThanOrEqual(LIVES);
    expect(opened.chatUis).toBeGreaterThanOrEqual(3 * LIVES);
    const counts = { ...open, timers: await pendingTimers(page) };
    measurements.push(await measure(cdp, lives, counts));
  }
  const shown = measurements.map(({ page, ...one }) => ({
    ...one,
    open: { ...one.open, ...page },
  }));
  process.stdout.write(`\n${tableOf("Apps in Chromium", shown, WARM_UP)}\n`);
  for (const { open } of measurements) expect(open).toEqual(nothing(open));
  const [first, ...later] = measurements.slice(WARM_UP).map(({ page }) => page);
  for (const counts of later) expect(counts).toEqual(first);
  expect(slopeOf(measurements.slice(WARM_UP))).toBeLessThan(MOST_BYTES_A_LIFE);
  expect(complaints()).toEqual([]);
  recordFigures(task, "soak", { "apps in Chromium": figuresOf(measurements, WARM_UP) });
});

const nothing = (open: Measurement["open"]) =>
  Object.fromEntries(Object.keys(open).map((name) => [name, 0]));
