import { forwardRef } from "react";
import type { Place } from "./use-place.js";

interface HeaderProps {
  readonly place: Place;
  readonly onChange: (part: Partial<Place>) => void;
  readonly onClose: () => void;
}

/** Its heading takes the focus when the panel opens, so that a reader begins at the top. */
export const Header = forwardRef<HTMLHeadingElement, HeaderProps>(function Header(
  { place, onChange, onClose },
  heading,
) {
  const other = place.dock === "bottom" ? "right" : "bottom";
  return (
    <header>
      <h2 ref={heading} tabIndex={-1}>
        talkjs-session
      </h2>
      <button type="button" onClick={() => onChange({ dock: other, size: undefined })}>
        Dock {other === "right" ? "at the right" : "at the bottom"}
      </button>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </header>
  );
});
