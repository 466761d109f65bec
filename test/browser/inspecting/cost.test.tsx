import { expect, test } from "vitest";
import type { Inspect, SessionController, SessionOptions } from "../../../src/controller.js";
import { recordFigures } from "../../support/figures.js";
import { openPage } from "../support/open-page.js";
import { openInspector } from "./open-inspector.js";

const EVENTS = 300;
const ROUNDS = 5;
/** A busy computer must not fail the test, so measurements are only compared with each other. */
const PATIENT = { timeout: 60_000 };
/** The duration of a frame. An event with an inspector must not take longer. */
const MOST_US = 16_000;

interface Way {
  readonly inspect: Inspect | undefined;
  /** Waits for the remaining effects of the events. */
  readonly arrived?: () => Promise<void>;
}

/** Sends this number of events that do not change the state. Returns the time of one, in µs. */
async function measure(
  controller: SessionController,
  options: SessionOptions,
  { arrived }: Way,
): Promise<number> {
  const started = performance.now();
  for (let event = 0; event < EVENTS; event += 1)
    controller.configure({ ...options, lingerMs: event + 1 });
  await arrived?.();
  return ((performance.now() - started) * 1_000) / EVENTS;
}

/** Starts with a different one each time, because the first one pays for the garbage of the others. */
const turned = <One,>(all: readonly One[], by: number): One[] =>
  all.map((_, index) => all[(index + by) % all.length] as One); // the index is valid

const medianOf = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

test(
  "what an event costs without an inspector, with a function, and with Stately's",
  PATIENT,
  async ({ task }) => {
    const page = await openPage(false);
    const { createSessionController, inspect, drained } = await openInspector(page);
    const controller = createSessionController({ appId: "shop", userId: "alice" });
    controller.start();
    await controller.whenAlive();
    const ways: Readonly<Record<string, Way>> = {
      "no inspector": { inspect: undefined },
      "a function that does nothing": { inspect: () => undefined },
      "`createBrowserInspector`, until the event is over": { inspect },
      "`createBrowserInspector`, until its messages have arrived": { inspect, arrived: drained },
    };
    const found = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, way] of turned(Object.entries(ways), round)) {
        const options: SessionOptions = { appId: "shop", userId: "alice", inspect: way.inspect };
        controller.configure(options);
        await drained();
        found.get(name)?.push(await measure(controller, options, way));
        await drained();
      }
    }
    await controller.stop();
    const medians = [...found].map(([name, values]) => [name, medianOf(values)] as const);
    const [, bare = Number.NaN] = medians[0] ?? [];
    expect(Math.max(...medians.map(([, us]) => us))).toBeLessThan(MOST_US);
    recordFigures(
      task,
      "inspecting/cost",
      Object.fromEntries(
        medians.map(([name, us]) => [
          name,
          { "µs an event": Number(us.toFixed(1)), "times as long": Number((us / bare).toFixed(1)) },
        ]),
      ),
    );
    expect(page.noise).toEqual([]);
    page.close();
  },
);
