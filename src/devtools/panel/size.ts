import type { Place } from "./use-place.js";

/** In px. Where nobody has chosen, a small screen gives most of its height, and a large one what the chart needs. */
export function sizeOf({ dock, size }: Place): number {
  const most = mostAt(dock);
  if (size !== undefined) return Math.min(size, most);
  if (dock === "right") return Math.min(480, most);
  const tall = Math.round(most * 0.75);
  return innerWidth <= 600 ? tall : Math.min(420, tall);
}

export const mostAt = (dock: Place["dock"]): number =>
  dock === "right" ? innerWidth : innerHeight;
