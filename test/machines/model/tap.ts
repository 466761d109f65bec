import type * as XState from "xstate";
import type {
  AnyActor,
  AnyActorRef,
  AnyMachineSnapshot,
  AnyStateMachine,
  CallbackActorLogic,
  EventObject,
  InspectionEvent,
} from "xstate";
import { nameOfTransition, typeOf } from "./chart.js";

/** What an actor of a chart did since it was made. */
export interface Watched {
  readonly actor: AnyActor;
  /** The names of the transitions that it took. */
  readonly taken: Set<string>;
  /** Those that it took for what was done in the place of its actors. */
  readonly takenByHand: Set<string>;
  isByHand: boolean;
  readonly heard: string[];
  /** Events for which it had no transition where they came, not even a guarded one. */
  readonly unplanned: string[];
}

const watched: Watched[] = [];

/** The actor of a chart that was made last. */
export function newestActor(): Watched {
  const newest = watched.at(-1);
  if (!newest) throw new Error("No actor was made: is xstate mocked by `tapped`?");
  return newest;
}

/** xstate as it is, except that what charts do is written down, and that their actors can be broken. */
export function tapped(xstate: typeof XState): typeof XState {
  const createActor = ((logic: AnyStateMachine, options: object) => {
    const actor = xstate.createActor(withBreakableActors(logic), options);
    const chart: Watched = {
      ...{ actor, taken: new Set(), takenByHand: new Set() },
      ...{ isByHand: false, heard: [], unplanned: [] },
    };
    actor.system.inspect((event) => note(event, chart, xstate));
    watched.push(chart);
    return actor;
  }) as unknown as typeof XState.createActor; // overloaded: one for each kind of logic
  return { ...xstate, createActor };
}

function note(
  inspected: InspectionEvent,
  { taken, takenByHand, isByHand, heard, unplanned }: Watched,
  { getNextTransitions }: typeof XState, // handed in: whoever imports it here waits for the mock of it
): void {
  if (inspected.type !== "@xstate.microstep") return;
  const { event, snapshot, _transitions: transitions } = inspected;
  for (const transition of transitions) {
    const isDirect = isByHand && typeOf(transition) !== "";
    (isDirect ? takenByHand : taken).add(nameOfTransition(transition));
  }
  heard.push(event.type);
  if (transitions.length > 0 || event.type === "xstate.init") return;
  // It is a machine's; an inspector's type is for those of every logic.
  const planned = getNextTransitions(snapshot as AnyMachineSnapshot);
  if (!planned.some((one) => typeOf(one) === event.type)) unplanned.push(event.type);
}

const BREAK = "test.break";

/** A machine's snapshot, as far as it is looked at here. */
interface Parent {
  readonly children: Readonly<Record<string, AnyActorRef | undefined>>;
}

/** Has an invoked actor fail, as only a defect in it could. */
export function breakActor(chart: Watched, id: string): void {
  const { children } = chart.actor.getSnapshot() as Parent;
  const child = children[id];
  if (!child) throw new Error(`No ${id} is at work`);
  byHand(chart, () => child.send({ type: BREAK }));
}

/** Says what an actor of the chart's could say, and none does at this time. */
export const sayForActor = (chart: Watched, event: EventObject): void =>
  byHand(chart, () => chart.actor.send(event));

function byHand(chart: Watched, act: () => void): void {
  chart.isByHand = true;
  act();
  chart.isByHand = false;
}

const breakables = new WeakMap<AnyStateMachine, AnyStateMachine>();

function withBreakableActors(machine: AnyStateMachine): AnyStateMachine {
  // Every slot of both charts takes callback logic.
  const slots = machine.implementations.actors as Record<string, CallbackActorLogic<EventObject>>;
  const actors = Object.entries(slots).map(([name, logic]) => [name, breakable(logic)]);
  const made =
    breakables.get(machine) ??
    machine.provide({ actors: Object.fromEntries(actors) as typeof slots });
  breakables.set(machine, made);
  return made;
}

const breakable = (logic: CallbackActorLogic<EventObject>): CallbackActorLogic<EventObject> => ({
  ...logic,
  transition(snapshot, event, scope) {
    if (event.type !== BREAK) return logic.transition(snapshot, event, scope);
    const stopped = logic.transition(snapshot, { type: "xstate.stop" }, scope);
    return { ...stopped, status: "error", error: new Error("This actor was broken.") };
  },
});
