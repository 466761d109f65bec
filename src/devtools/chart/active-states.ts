/** Returns the paths of a machine's active states: `alive` and `alive.synced` for `{ alive: "current" }`. */
export function activeStates(value: unknown, above = ""): string[] {
  if (typeof value === "string") return [above + value];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => [
    above + key,
    ...activeStates(inner, `${above}${key}.`),
  ]);
}
