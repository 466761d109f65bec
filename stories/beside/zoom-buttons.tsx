import type { Zoom } from "./pane.js";

const STEP = 0.2;
const LEAST = 0.2;

interface ZoomButtonsProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Buttons for the size of all charts. */
export function ZoomButtons({ zoom, onZoom }: ZoomButtonsProps) {
  const isWhole = zoom === "whole";
  const factor = isWhole ? LEAST : zoom;
  return (
    <div role="group" aria-label="Size of the charts">
      <button
        type="button"
        aria-label="Smaller"
        disabled={factor <= LEAST}
        onClick={() => onZoom(factor - STEP)}
      >
        −
      </button>
      <button type="button" aria-label="Larger" onClick={() => onZoom(factor + STEP)}>
        +
      </button>
      <button type="button" aria-pressed={isWhole} onClick={() => onZoom(isWhole ? 1 : "whole")}>
        Fit whole
      </button>
    </div>
  );
}
