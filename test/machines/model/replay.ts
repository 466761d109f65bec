import { expect, vi } from "vitest";
import type { AnyMachineSnapshot, EventObject } from "xstate";
import type { TalkSimulator } from "../../../src/testing.js";
import { macrotask } from "../../support/settle.js";
import { FAILURE, isInternal, transitionNames } from "./chart.js";
import { pathsThrough, type Model, type Step } from "./paths.js";
import { breakActor, type Watched } from "./tap.js";

/** The real actors over the simulator, and the hands that play everything around them. */
export interface World<Snapshot, Event extends EventObject> {
  readonly chart: Watched;
  /** How each event is brought about. */
  readonly deeds: Deeds<Snapshot, Event>;
  /** What holds wherever the chart is. */
  readonly check: (snapshot: Snapshot) => void;
  /** Takes everything away, and sees that nothing stays. */
  readonly end: () => Promise<void>;
}

type Deeds<Snapshot, Event extends EventObject> = {
  readonly [Type in Event["type"]]: (
    event: Event & { type: Type },
    before: Snapshot,
  ) => void | Promise<void>;
};

/** How much of a chart was walked. */
export interface Walked {
  readonly transitions: readonly string[];
  readonly missed: readonly string[];
  /** Taken only where something was done in the place of an actor. */
  readonly byHand: readonly string[];
  readonly paths: number;
  readonly steps: number;
}

/** Walks every path of a chart with the real actors, each in a world of its own. */
export async function walkEveryPath<
  Snapshot extends AnyMachineSnapshot,
  Event extends EventObject,
  Input,
>(
  model: Model<Snapshot, Event, Input>,
  open: () => Promise<World<Snapshot, Event>>,
): Promise<Walked> {
  const paths = pathsThrough(model);
  const taken = new Set<string>();
  const takenByHand = new Set<string>();
  for (const { steps } of paths) {
    const world = await open();
    await walk(model, world, steps);
    await world.end();
    for (const name of world.chart.taken) taken.add(name);
    for (const name of world.chart.takenByHand) takenByHand.add(name);
  }
  const transitions = transitionNames(model.machine);
  return {
    transitions,
    missed: transitions.filter((name) => !taken.has(name) && !takenByHand.has(name)),
    byHand: transitions.filter((name) => !taken.has(name) && takenByHand.has(name)),
    paths: paths.length,
    steps: paths.reduce((sum, { steps }) => sum + steps.length - 1, 0),
  };
}

/** Waits for nothing that a deed does not wait for: a chart may be seen between two microtasks. */
async function walk<Snapshot extends AnyMachineSnapshot, Event extends EventObject, Input>(
  model: Model<Snapshot, Event, Input>,
  world: World<Snapshot, Event>,
  steps: readonly Step<Snapshot, Event>[],
): Promise<void> {
  const way: string[] = [];
  let before: Snapshot | undefined;
  for (const { event, state } of steps) {
    way.push(event.type);
    const underWay = before && bringAbout(event, before, world);
    if (underWay) await underWay;
    compare(model, world, state, way.join(" → "));
    before = state;
  }
}

function bringAbout<Snapshot, Event extends EventObject>(
  event: Event,
  before: Snapshot,
  { chart, deeds }: World<Snapshot, Event>,
): void | Promise<void> {
  const { type } = event;
  if (type.startsWith(FAILURE)) return breakActor(chart, type.slice(FAILURE.length));
  if (isInternal(type)) return passTimeUntil(type, chart);
  return deeds[type as Event["type"]](event, before); // the rest are the chart's own
}

/** There is the chart's own, and those by which the simulator brings its news. */
const MOST_TIMERS = 10;

/** The clock goes on from timer to timer until the chart has heard its own. */
function passTimeUntil(type: string, { heard }: Watched): void {
  const before = heard.length;
  const isHeard = () => heard.slice(before).includes(type);
  for (let timers = 0; timers < MOST_TIMERS && !isHeard(); timers += 1)
    vi.advanceTimersToNextTimer();
  if (!isHeard()) throw new Error(`No timer led to ${type}`);
}

function compare<Snapshot extends AnyMachineSnapshot, Event extends EventObject, Input>(
  { placeOf, isPassing }: Model<Snapshot, Event, Input>,
  { chart, check }: World<Snapshot, Event>,
  expected: Snapshot,
  way: string,
): void {
  if (isPassing?.(expected)) return;
  const real = chart.actor.getSnapshot() as Snapshot; // of the same machine, with other actors in its slots
  expect(real.status, way).toBe("active");
  expect(placeOf(real), way).toEqual(placeOf(expected));
  expect(chart.unplanned, way).toEqual([]);
  check(real);
}

/** What every world has to show at its end. */
export async function expectNothingStays(simulator: TalkSimulator): Promise<void> {
  await macrotask();
  simulator.flush();
  const { sessions, boxes, subscriptions } = simulator.ledger;
  expect({ sessions: sessions.open, boxes: boxes.open, subscriptions: subscriptions.open }).toEqual(
    { sessions: 0, boxes: 0, subscriptions: 0 },
  );
  expect(vi.getTimerCount()).toBe(0);
}
