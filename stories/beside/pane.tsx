import { useEffect, useRef, type ReactNode } from "react";

interface PaneProps {
  readonly label: string;
  /** The path of the state to scroll to. */
  readonly at: string;
  /** Whether to fit the whole chart into the pane. */
  readonly isWhole: boolean;
  /** The natural width of the chart, in px. */
  readonly width: number;
  readonly children: ReactNode;
}

/** A scroll container for a chart. It scrolls to the active state. */
export function Pane({ label, at, isWhole, width, children }: PaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const state = pane.current?.querySelector(`[data-state="${CSS.escape(at)}"]`);
    if (pane.current && state) center(pane.current, state);
  }, [at, isWhole]);
  return (
    <div ref={pane} className="pane" role="region" aria-label={`Chart of ${label}`} tabIndex={0}>
      <div style={{ inlineSize: isWhole ? "100%" : width }}>{children}</div>
    </div>
  );
}

function center(pane: HTMLElement, state: Element): void {
  const [outer, inner] = [pane.getBoundingClientRect(), state.getBoundingClientRect()];
  pane.scrollBy({
    left: inner.left + inner.width / 2 - outer.left - outer.width / 2,
    top: inner.top + inner.height / 2 - outer.top - outer.height / 2,
    behavior: "smooth",
  });
}
