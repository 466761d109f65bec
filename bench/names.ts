import type { Crowd, Growth } from "./measurements.js";

/** Returns the name of a number of components, as the rows of the page begin. */
export function nameOf(size: number, components: Crowd | Growth): string {
  const names = components === "holders" ? "`<Session>`s" : components;
  return `${size.toLocaleString("en")} ${size === 1 ? names.replace(/s$/, "") : names}`;
}
