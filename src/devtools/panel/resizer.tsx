import type { KeyboardEvent, PointerEvent } from "react";
import { mostAt, sizeOf } from "./size.js";
import type { Layout } from "./use-saved-layout.js";

interface ResizerProps {
  readonly layout: Layout;
  readonly onChange: (part: Partial<Layout>) => void;
}

const LEAST = 160;
const STEP = 40;

/** The edge of the panel. You can drag it, or move it with the arrow keys. */
export function Resizer({ layout, onChange }: ResizerProps) {
  const isRight = layout.dock === "right";
  const most = mostAt(layout.dock);
  const now = sizeOf(layout);
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
