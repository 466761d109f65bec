import {
  getNextTransitions,
  type ActorLogic,
  type ActorSystem,
  type ActorSystemInfo,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type EventObject,
} from "xstate";
import { TestModel } from "xstate/graph";
import type { SessionReport } from "../../../src/machines.js";
import { FAILURE, typeOf } from "./chart.js";

/** A chart with the events that can occur. */
export interface Model<Snapshot extends AnyMachineSnapshot, Event extends EventObject, Input> {
  readonly machine: AnyStateMachine &
    ActorLogic<Snapshot, Event, Input, ActorSystem<ActorSystemInfo>, SessionReport>;
  readonly input: Input;
  /** Returns the events of a type that can occur in this state. Throws for an unknown type. */
  readonly eventsOf: (type: string, snapshot: Snapshot) => readonly Event[];
  /** Returns the state without numbers that only grow. Snapshots with equal results are one place. */
  readonly placeOf: (snapshot: Snapshot) => object;
  /** Returns a coarser key than `placeOf`, by which paths are counted. */
  readonly sceneOf: (snapshot: Snapshot) => object;
  /** Whether the real actors leave the state before the test can check it. */
  readonly isPassing?: (snapshot: Snapshot) => boolean;
}

/** For each event type, a function that returns the events that can occur in a state. */
export type Cases<Event extends EventObject, Snapshot> = {
  readonly [Type in Event["type"]]: (
    snapshot: Snapshot,
  ) => readonly Extract<Event, { type: Type }>[];
};

export const when = <Value>(isPossible: boolean, value: Value): readonly Value[] =>
  isPossible ? [value] : [];

/** Returns events of timers and failing actors, which the chart's types do not include. */
export const internalEvents = <Event>(type: string, { children }: AnyMachineSnapshot) =>
  when(!type.startsWith(FAILURE) || type.slice(FAILURE.length) in children, { type } as Event);

/** Returns paths that take every event from every scene to every next scene. */
export function pathsThrough<Snapshot extends AnyMachineSnapshot, Event extends EventObject, Input>(
  model: Model<Snapshot, Event, Input>,
) {
  const { machine, input, eventsOf, placeOf, sceneOf } = model;
  // The types of TestModel do not accept a logic that emits events, as both charts do.
  const logic = machine as unknown as ActorLogic<Snapshot, Event, Input>;
  const graph = new TestModel<Snapshot, Event, Input>(logic, {
    events: (snapshot) => typesIn(snapshot).flatMap((type) => eventsOf(type, snapshot)),
    serializeState: (snapshot, event, before) =>
      JSON.stringify([placeOf(snapshot), event && kindOf(event), before && sceneOf(before)]),
  });
  return covering(graph.getShortestPaths({ input }), sceneOf);
}

/** The key of an event: its type and its failure. Other payload does not matter. */
const kindOf = (event: EventObject): unknown => [event.type, Reflect.get(event, "failure")];

export interface Step<Snapshot, Event extends EventObject = EventObject> {
  readonly event: Event;
  readonly state: Snapshot;
}

/** Removes the paths whose steps all occur in other paths. */
function covering<Snapshot, Path extends { readonly steps: readonly Step<Snapshot>[] }>(
  paths: readonly Path[],
  sceneOf: (snapshot: Snapshot) => object,
): Path[] {
  const seen = new Set<string>();
  return paths.filter(({ steps }) => {
    const edges = steps.map(({ event, state }, index) => {
      const before = steps[index - 1]?.state;
      return JSON.stringify([before && sceneOf(before), kindOf(event), sceneOf(state)]);
    });
    const isNew = edges.some((edge) => !seen.has(edge));
    for (const edge of edges) seen.add(edge);
    return isNew;
  });
}

/** Returns the events for which a state has a transition, regardless of guards. */
const typesIn = (snapshot: AnyMachineSnapshot): string[] => {
  const types = getNextTransitions(snapshot).map(typeOf);
  return [...new Set(types)].filter((type) => type !== "");
};
