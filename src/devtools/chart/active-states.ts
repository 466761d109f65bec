/** The paths of the states that a machine is in: `{ alive: "current" }` gives `alive` and `alive.current`. */
export function activeStates(value: unknown, above = ""): string[] {
  if (typeof value === "string") return [above + value];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => [
    above + key,
    ...activeStates(inner, `${above}${key}.`),
  ]);
}
