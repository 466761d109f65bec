import type { StateValue } from "xstate";

/** The paths of the states that a machine is in: `{ alive: "current" }` gives `alive` and `alive.current`. */
export function activeStates(value: StateValue, above = ""): string[] {
  if (typeof value === "string") return [above + value];
  return Object.entries(value).flatMap(([key, inner]) => [
    above + key,
    ...(inner === undefined ? [] : activeStates(inner, `${above}${key}.`)),
  ]);
}
