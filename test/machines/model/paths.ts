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

/** A chart, and what can happen to it. */
export interface Model<Snapshot extends AnyMachineSnapshot, Event extends EventObject, Input> {
  readonly machine: AnyStateMachine &
    ActorLogic<Snapshot, Event, Input, ActorSystem<ActorSystemInfo>, SessionReport>;
  readonly input: Input;
  /** The events of a type that can be brought about in this state; throws for a type unheard of. */
  readonly eventsOf: (type: string, snapshot: Snapshot) => readonly Event[];
  /** Where the chart is, without numbers that only ever grow: two snapshots alike are one place. */
  readonly placeOf: (snapshot: Snapshot) => object;
  /** What a reader would call the same, where ways are counted: less than a place. */
  readonly sceneOf: (snapshot: Snapshot) => object;
  /** Where nothing keeps the real actors: they are further by the time anybody looks. */
  readonly isPassing?: (snapshot: Snapshot) => boolean;
}

/** For each type of event: those that can be brought about in a state. */
export type Cases<Event extends EventObject, Snapshot> = {
  readonly [Type in Event["type"]]: (
    snapshot: Snapshot,
  ) => readonly Extract<Event, { type: Type }>[];
};

export const when = <Value>(isPossible: boolean, value: Value): readonly Value[] =>
  isPossible ? [value] : [];

/** What a chart's clock tells it, and an actor that breaks: events that are in no chart's types. */
export const internalEvents = <Event>(type: string, { children }: AnyMachineSnapshot) =>
  when(!type.startsWith(FAILURE) || type.slice(FAILURE.length) in children, { type } as Event);

/** Paths that lead, by every event and from every scene, to every scene that follows. */
export function pathsThrough<Snapshot extends AnyMachineSnapshot, Event extends EventObject, Input>(
  model: Model<Snapshot, Event, Input>,
) {
  const { machine, input, eventsOf, placeOf, sceneOf } = model;
  // A TestModel emits nothing, and its types have no place for a logic that does.
  const logic = machine as unknown as ActorLogic<Snapshot, Event, Input>;
  const graph = new TestModel<Snapshot, Event, Input>(logic, {
    events: (snapshot) => typesIn(snapshot).flatMap((type) => eventsOf(type, snapshot)),
    serializeState: (snapshot, event, before) =>
      JSON.stringify([placeOf(snapshot), event && kindOf(event), before && sceneOf(before)]),
  });
  return covering(graph.getShortestPaths({ input }), sceneOf);
}

/** What sets one event apart from others: what failed may matter, what else it carries does not. */
const kindOf = (event: EventObject): unknown => [event.type, Reflect.get(event, "failure")];

export interface Step<Snapshot, Event extends EventObject = EventObject> {
  readonly event: Event;
  readonly state: Snapshot;
}

/** Leaves out the paths on which every step is one of another path's. */
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

/** The events for which a state has a transition, whatever its guards say. */
const typesIn = (snapshot: AnyMachineSnapshot): string[] => {
  const types = getNextTransitions(snapshot).map(typeOf);
  return [...new Set(types)].filter((type) => type !== "");
};
