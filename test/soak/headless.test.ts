import { expect, test } from "vitest";
import { createSessionController, type SessionOptions } from "../../src/controller.js";
import { createTalkSimulator } from "../../src/testing.js";
import { recordFigures } from "../support/figures.js";
import { failOnNoise } from "../support/noise.js";
import { settle } from "../support/settle.js";
import {
  actorsShown,
  figuresOf,
  poolEntries,
  slopeOf,
  tableOf,
  type Measurement,
} from "./measure.js";

const BATCHES = 10;
const LIVES = 1_000;
/** The batches that are not measured, because caches fill and code compiles during them. */
const WARM_UP = 4;
/** V8 continues to collect less and less feedback. A leaked controller would take kilobytes. */
const MOST_BYTES_A_LIFE = 128;

failOnNoise();

const simulator = createTalkSimulator();

/** Creates a controller, uses it in all ways that apps use a session, and stops it. */
async function live(nth: number): Promise<void> {
  const errors: string[] = [];
  // Ten users in turn: the session of the next user ends a lingering one.
  const options = (userId: string | null, name: string): SessionOptions => ({
    appId: "app",
    sdk: nth % 3 === 0 ? simulator.load : simulator.Talk,
    lingerMs: nth % 5,
    onMessage: () => undefined,
    onError: ({ code }) => void errors.push(code),
    syncUser: () => (userId === null ? null : { id: userId, name, role: "buyer" }),
  });
  const user = `user-${nth % 10}`;
  const controller = createSessionController(options(user, "Ann"));
  controller.subscribe(() => undefined);
  controller.on("onUnreadsChange", () => undefined);
  controller.start();
  const session = await controller.whenAlive();
  controller.configure(options(user, `Ann the ${nth}th`));
  if (nth % 4 === 0) controller.configure(options("bob", "Bob"));
  if (nth % 4 === 1) controller.configure(options(null, ""));
  const isLost = nth % 4 === 2;
  if (isLost) session.destroy();
  await controller.stop();
  expect(errors).toEqual(isLost ? ["session-lost"] : []);
}

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;

async function measure(lives: number, timersBefore: number): Promise<Measurement> {
  await settle();
  const { sessions, subscriptions, deadCalls } = simulator.ledger;
  const open = {
    sessions: sessions.open,
    subscriptions: subscriptions.open,
    deadCalls: deadCalls.length,
    timers: Math.max(0, timers() - timersBefore),
    pool: poolEntries(simulator.Talk),
    actors: actorsShown(),
  };
  simulator.reset(); // its ledger and its world grow with every call
  await settle();
  globalThis.gc?.();
  await settle();
  globalThis.gc?.();
  return { lives, heapBytes: process.memoryUsage().heapUsed, open };
}

test(`${BATCHES * LIVES} lives of a controller leave nothing open, and the heap as it was`, async ({
  task,
}) => {
  expect(globalThis.gc, "--expose-gc").toBeDefined();
  const timersBefore = timers();
  const measurements: Measurement[] = [];
  let opened = 0;
  for (let lives = 0; lives < BATCHES * LIVES; lives += 1) {
    await live(lives);
    if ((lives + 1) % LIVES > 0) continue;
    opened += simulator.ledger.sessions.opened;
    measurements.push(await measure(lives + 1, timersBefore));
  }
  process.stdout.write(`\n${tableOf("Controllers in Node", measurements, WARM_UP)}\n`);
  expect(opened).toBeGreaterThanOrEqual(BATCHES * LIVES);
  for (const { open } of measurements) expect(new Set(Object.values(open))).toEqual(new Set([0]));
  expect(slopeOf(measurements.slice(WARM_UP))).toBeLessThan(MOST_BYTES_A_LIFE);
  recordFigures(task, "soak", { "controllers in Node": figuresOf(measurements, WARM_UP) });
});
