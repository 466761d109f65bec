import type * as XState from "xstate";
import type { InspectionEvent } from "xstate";

/** What every machine made since the last {@link drain} has told an inspector. */
const heard: InspectionEvent[] = [];

/** xstate as it is, with an inspector at each actor, as the Stately inspector would sit there. */
export function tapped(xstate: typeof XState): typeof XState {
  const createActor = ((logic: XState.AnyStateMachine, options: object) =>
    xstate.createActor(logic, {
      ...options,
      inspect: (event) => heard.push(event),
    })) as unknown as typeof XState.createActor; // overloaded: one for each kind of logic
  return { ...xstate, createActor };
}

export const drain = (): InspectionEvent[] => heard.splice(0);
