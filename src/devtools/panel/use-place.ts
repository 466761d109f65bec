import { useState } from "react";

/** Where the panel is, and what it shows; kept from one visit to the next. */
export interface Place {
  readonly isOpen: boolean;
  readonly dock: "bottom" | "right";
  /** In px, across the edge it is docked at; none until somebody chose one. */
  readonly size: number | undefined;
  readonly tab: Tab;
  /** Of the chart: 1 is its own size. */
  readonly zoom: number;
}

export type Tab = (typeof TABS)[number];

export const TABS = ["Events", "Context", "Leases", "Errors"] as const;

const KEY = "talkjs-session.devtools";

const START: Place = { isOpen: false, dock: "bottom", size: undefined, tab: "Events", zoom: 0.9 };

/** The place, and how to change a part of it. */
export function usePlace(isOpenAtFirst: boolean) {
  const [place, setPlace] = useState(() => ({ ...START, isOpen: isOpenAtFirst, ...recall() }));
  const change = (part: Partial<Place>) => {
    const next = { ...place, ...part };
    setPlace(next);
    keep(next);
  };
  return [place, change] as const;
}

/** Whatever is kept there may be anybody's: only what fits is taken. */
function recall(): Partial<Place> {
  const kept = read();
  return {
    ...(typeof kept.isOpen === "boolean" && { isOpen: kept.isOpen }),
    ...((kept.dock === "bottom" || kept.dock === "right") && { dock: kept.dock }),
    ...(typeof kept.size === "number" && { size: kept.size }),
    ...(typeof kept.zoom === "number" && { zoom: kept.zoom }),
    ...(TABS.includes(kept.tab as Tab) && { tab: kept.tab as Tab }), // just looked at
  };
}

function read(): Partial<Record<keyof Place, unknown>> {
  try {
    // Anything may come out, and every part of it is looked at.
    return (JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {}) as object;
  } catch {
    return {}; // no storage is allowed here, or something else is in it
  }
}

function keep(place: Place): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    return; // where no storage is allowed, the place lasts for this visit
  }
}
