import type { LastTransition } from "../chart/chart.js";

/**
 * Returns the last transition of a microstep message. `_transitions` is a part of XState's published
 * `InspectedMicrostepEvent`, although its name starts with an underscore. Without it, the chart marks no transition.
 */
export function transitionIn(message: object): LastTransition | undefined {
  const transitions: unknown = Reflect.get(message, "_transitions");
  if (!Array.isArray(transitions)) return undefined;
  return transitions.map(between).filter(Boolean).at(-1);
}

function between(transition: unknown): LastTransition | undefined {
  if (typeof transition !== "object" || transition === null) return undefined;
  const target: unknown = Reflect.get(transition, "target");
  const from = pathOf(Reflect.get(transition, "source"));
  const to = Array.isArray(target) ? pathOf(target[0]) : undefined;
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

function pathOf(node: unknown): string | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  const path: unknown = Reflect.get(node, "path");
  return Array.isArray(path) ? path.join(".") : undefined;
}
