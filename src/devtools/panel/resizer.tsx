import type { KeyboardEvent, PointerEvent } from "react";
import { mostAt, sizeOf } from "./size.js";
import type { Place } from "./use-saved-layout.js";

interface ResizerProps {
  readonly place: Place;
  readonly onChange: (part: Partial<Place>) => void;
}

const LEAST = 160;
const STEP = 40;

/** The edge of the panel. You can drag it, or move it with the arrow keys. */
export function Resizer({ place, onChange }: ResizerProps) {
  const isRight = place.dock === "right";
  const most = mostAt(place.dock);
  const now = sizeOf(place);
  const resize = (next: number) => onChange({ size: Math.min(Math.max(next, LEAST), most) });
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    resize(isRight ? innerWidth - event.clientX : innerHeight - event.clientY);
  };
  const move = ({ key }: KeyboardEvent) => {
    if (key === (isRight ? "ArrowLeft" : "ArrowUp")) resize(now + STEP);
    if (key === (isRight ? "ArrowRight" : "ArrowDown")) resize(now - STEP);
  };
  return (
    <div
      className="resizer"
      role="separator"
      aria-label="Size of the panel"
      aria-orientation={isRight ? "vertical" : "horizontal"}
      aria-valuemin={LEAST}
      aria-valuemax={most}
      aria-valuenow={now}
      tabIndex={0}
      onKeyDown={move}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}
