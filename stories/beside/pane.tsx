import { useEffect, useRef, type ReactNode } from "react";

/** A factor of the natural size, or the whole chart in the pane. */
export type Zoom = number | "whole";

interface PaneProps {
  readonly label: string;
  /** The path of the state to scroll to. */
  readonly at: string;
  readonly zoom: Zoom;
  /** The natural width of the chart, in px. */
  readonly width: number;
  readonly children: ReactNode;
}

/** A scroll container for a chart. It scrolls to the active state. */
export function Pane({ label, at, zoom, width, children }: PaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const state = pane.current?.querySelector(`[data-state="${CSS.escape(at)}"]`);
    if (pane.current && state) center(pane.current, state);
  }, [at, zoom]);
  return (
    <>
      <div
        ref={pane}
        className="pane"
        data-zoom={zoom}
        role="region"
        aria-label={`Chart of ${label}`}
        tabIndex={0}
      >
        <div style={{ inlineSize: zoom === "whole" ? "100%" : width * zoom }}>{children}</div>
      </div>
      <button type="button" onClick={() => void pane.current?.requestFullscreen()}>
        Full screen
      </button>
    </>
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
