import type { AnyStateMachine, AnyStateNode } from "xstate";

/** Returns a function from a state's path to its description in the machine. */
export const describer =
  (machine: AnyStateMachine) =>
  (path: string): string | undefined =>
    path.split(".").reduce<AnyStateNode | undefined>((node, key) => node?.states[key], machine.root)
      ?.description;
