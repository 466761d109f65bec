import { useRef, type KeyboardEvent } from "react";
import { TABS, type Tab } from "./use-saved-layout.js";

interface TabListProps {
  readonly chosen: Tab;
  /** The number of entries in each tab that has a list. */
  readonly counts: Partial<Record<Tab, number>>;
  readonly onChoose: (tab: Tab) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The Tab key stops once at the list. The arrow keys select a tab. */
export function TabList({ chosen, counts, onChoose }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  const move = ({ key }: KeyboardEvent) => {
    const step = STEPS[key];
    if (step === undefined) return;
    const index = (TABS.indexOf(chosen) + step + TABS.length) % TABS.length;
    onChoose(TABS[index] ?? chosen);
    list.current?.querySelectorAll("button")[index]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Details" onKeyDown={move}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          aria-selected={tab === chosen}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {tab}
          {counts[tab] ? ` ${String(counts[tab])}` : ""}
        </button>
      ))}
    </div>
  );
}
