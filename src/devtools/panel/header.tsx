import type { Layout } from "./use-saved-layout.js";

interface HeaderProps {
  readonly layout: Layout;
  readonly onChange: (part: Partial<Layout>) => void;
  readonly onClose: () => void;
}

export function Header({ layout, onChange, onClose }: HeaderProps) {
  const other = layout.dock === "bottom" ? "right" : "bottom";
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
