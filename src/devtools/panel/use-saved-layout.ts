import { useState } from "react";

/** The layout of the panel and its visible tab. `localStorage` keeps it between visits. */
export interface Layout {
  readonly isOpen: boolean;
  readonly dock: "bottom" | "right";
  /** The width or height in px, or undefined until the user sets one. */
  readonly size: number | undefined;
  readonly tab: Tab;
  /** The zoom of the chart. 1 is its original size. */
  readonly zoom: number;
}

export type Tab = (typeof TABS)[number];

export const TABS = ["Events", "Context", "Leases", "Errors"] as const;

const KEY = "talkjs-session.devtools";

const START: Layout = { isOpen: false, dock: "bottom", size: undefined, tab: "Events", zoom: 0.9 };

/** Returns the place and a function that changes a part of it. */
export function useSavedLayout(isOpenAtFirst: boolean) {
  const [layout, setLayout] = useState(() => ({ ...START, isOpen: isOpenAtFirst, ...recall() }));
  const change = (part: Partial<Layout>) => {
    const next = { ...layout, ...part };
    setLayout(next);
    keep(next);
  };
  return [layout, change] as const;
}

/** Other code can write to this key too, so only values of the right type are used. */
function recall(): Partial<Layout> {
  const kept = read();
  return {
    ...(typeof kept.isOpen === "boolean" && { isOpen: kept.isOpen }),
    ...((kept.dock === "bottom" || kept.dock === "right") && { dock: kept.dock }),
    ...(typeof kept.size === "number" && { size: kept.size }),
    ...(typeof kept.zoom === "number" && { zoom: kept.zoom }),
    ...(TABS.includes(kept.tab as Tab) && { tab: kept.tab as Tab }), // checked in the same line
  };
}

function read(): Partial<Record<keyof Layout, unknown>> {
  try {
    // The result can be any JSON. `recall` checks every property.
    return (JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {}) as object;
  } catch {
    return {}; // storage is blocked, or the value is not JSON
  }
}

function keep(layout: Layout): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(layout));
  } catch {
    return; // if storage is blocked, the place lasts for this visit
  }
}
