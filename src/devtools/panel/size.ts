import type { Layout } from "./use-saved-layout.js";

/** The size in px. The default is most of the height on a small screen, and the height of the chart on a large one. */
export function sizeOf({ dock, size }: Layout): number {
  const most = mostAt(dock);
  if (size !== undefined) return Math.min(size, most);
  if (dock === "right") return Math.min(480, most);
  const tall = Math.round(most * 0.75);
  return innerWidth <= 600 ? tall : Math.min(420, tall);
}

export const mostAt = (dock: Layout["dock"]): number =>
  dock === "right" ? innerWidth : innerHeight;
