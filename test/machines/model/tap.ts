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

/** The record of an actor of a chart since its creation. */
export interface Watched {
  readonly actor: AnyActor;
  /** The names of the transitions that it took. */
  readonly taken: Set<string>;
  /** The transitions that it took because the test replaced an actor. */
  readonly takenByHand: Set<string>;
  isByHand: boolean;
  readonly heard: string[];
  /** Events without any transition in the state that received them, not even a guarded one. */
  readonly unplanned: string[];
}

const watched: Watched[] = [];

/** Returns the record of the most recent actor of a chart. */
export function newestActor(): Watched {
  const newest = watched.at(-1);
  if (!newest) throw new Error("No actor was created: is xstate mocked by `tapped`?");
  return newest;
}

/** Wraps xstate: records the transitions of charts, and allows tests to break their actors. */
export function tapped(xstate: typeof XState): typeof XState {
  const createActor = ((logic: AnyStateMachine, options: object) => {
    const actor = xstate.createActor(withBreakableActors(logic), options);
    const chart: Watched = {
      actor,
      taken: new Set(),
      takenByHand: new Set(),
      isByHand: false,
      heard: [],
      unplanned: [],
    };
    actor.system.inspect((event) => note(event, chart, xstate));
    watched.push(chart);
    return actor;
  }) as unknown as typeof XState.createActor; // overloaded for each kind of logic
  return { ...xstate, createActor };
}

function note(
  inspected: InspectionEvent,
  { taken, takenByHand, isByHand, heard, unplanned }: Watched,
  { getNextTransitions }: typeof XState, // a parameter, because an import here would wait for the mock of xstate
): void {
  if (inspected.type !== "@xstate.microstep") return;
  const { event, snapshot, _transitions: transitions } = inspected;
  for (const transition of transitions) {
    const isDirect = isByHand && typeOf(transition) !== "";
    (isDirect ? takenByHand : taken).add(nameOfTransition(transition));
  }
  heard.push(event.type);
  if (transitions.length > 0 || event.type === "xstate.init") return;
  // The snapshot of a machine. The inspector's type covers every kind of logic.
  const planned = getNextTransitions(snapshot as AnyMachineSnapshot);
  if (!planned.some((one) => typeOf(one) === event.type)) unplanned.push(event.type);
}

const BREAK = "test.break";

/** The part of a machine's snapshot that the functions below read. */
interface Parent {
  readonly children: Readonly<Record<string, AnyActorRef | undefined>>;
}

/** Makes an invoked actor fail, which otherwise only a defect in it could cause. */
export function breakActor(chart: Watched, id: string): void {
  const { children } = chart.actor.getSnapshot() as Parent;
  const child = children[id];
  if (!child) throw new Error(`No ${id} is running`);
  byHand(chart, () => child.send({ type: BREAK }));
}

/** Sends an event that an actor of the chart could send, in a state without that actor. */
export const sayForActor = (chart: Watched, event: EventObject): void =>
  byHand(chart, () => chart.actor.send(event));

function byHand(chart: Watched, act: () => void): void {
  chart.isByHand = true;
  act();
  chart.isByHand = false;
}

const breakables = new WeakMap<AnyStateMachine, AnyStateMachine>();

function withBreakableActors(machine: AnyStateMachine): AnyStateMachine {
  // Every actor slot of both charts has callback logic.
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
