import type { AnyStateMachine, AnyStateNode } from "xstate";

/** What a machine says of its states, by their paths. */
export const describer =
  (machine: AnyStateMachine) =>
  (path: string): string | undefined =>
    path.split(".").reduce<AnyStateNode | undefined>((node, key) => node?.states[key], machine.root)
      ?.description;
