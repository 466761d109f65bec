import { expect, vi } from "vitest";
import type { AnyMachineSnapshot, EventObject } from "xstate";
import type { TalkSimulator } from "../../../src/testing.js";
import { macrotask } from "../../support/settle.js";
import { FAILURE, isInternal, transitionNames } from "./chart.js";
import { pathsThrough, type Model, type Step } from "./paths.js";
import { breakActor, type Watched } from "./tap.js";

/** A chart with real actors and the simulator, and functions that cause events from outside. */
export interface World<Snapshot, Event extends EventObject> {
  readonly chart: Watched;
  /** The functions that cause each event. */
  readonly deeds: Deeds<Snapshot, Event>;
  /** Expectations for every state of the chart. */
  readonly check: (snapshot: Snapshot) => void;
  /** Removes everything, and expects that nothing stays open. */
  readonly end: () => Promise<void>;
}

type Deeds<Snapshot, Event extends EventObject> = {
  readonly [Type in Event["type"]]: (
    event: Event & { type: Type },
    before: Snapshot,
  ) => void | Promise<void>;
};

/** The coverage of a chart. */
export interface Walked {
  readonly transitions: readonly string[];
  readonly missed: readonly string[];
  /** Transitions that were only taken by replacing an actor. */
  readonly byHand: readonly string[];
  readonly paths: number;
  readonly steps: number;
}

/** Walks every path of a chart with the real actors, each in a new world. */
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

/** Walks one path. It awaits only what a deed awaits, so that it can check the chart between two microtasks. */
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
  return deeds[type as Event["type"]](event, before); // the other types are declared by the chart
}

/** An upper bound for pending timers: one of the chart, and those of the simulator. */
const MOST_TIMERS = 10;

/** Advances the clock from timer to timer until the chart receives its timer event. */
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
  const real = chart.actor.getSnapshot() as Snapshot; // the same machine with other actors in its slots
  expect(real.status, way).toBe("active");
  expect(placeOf(real), way).toEqual(placeOf(expected));
  expect(chart.unplanned, way).toEqual([]);
  check(real);
}

/** Expects that nothing is open at the end of a world. */
export async function expectNothingStays(simulator: TalkSimulator): Promise<void> {
  await macrotask();
  simulator.flush();
  const { sessions, boxes, subscriptions } = simulator.ledger;
  expect({ sessions: sessions.open, boxes: boxes.open, subscriptions: subscriptions.open }).toEqual(
    { sessions: 0, boxes: 0, subscriptions: 0 },
  );
  expect(vi.getTimerCount()).toBe(0);
}
