import type { Place } from "./use-saved-layout.js";

interface HeaderProps {
  readonly place: Place;
  readonly onChange: (part: Partial<Place>) => void;
  readonly onClose: () => void;
}

export function Header({ place, onChange, onClose }: HeaderProps) {
  const other = place.dock === "bottom" ? "right" : "bottom";
  return (
    <header>
      <h2>talkjs-session</h2>
      <button type="button" onClick={() => onChange({ dock: other, size: undefined })}>
        Dock {other === "right" ? "at the right" : "at the bottom"}
      </button>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </header>
  );
}
