import { useUnreads } from "talkjs-session";
import { people, type Person } from "./people";

interface HeaderProps {
  person: Person | null;
  onChange: (person: Person | null) => void;
}

export function Header({ person, onChange }: HeaderProps) {
  return (
    <header>
      <h1>Lamps</h1>
      <Unread />
      {people.map((one) => (
        <button key={one.id} aria-pressed={one === person} onClick={() => onChange(one)}>
          {one.name}
        </button>
      ))}
      <button disabled={!person} onClick={() => onChange(null)}>
        Sign out
      </button>
    </header>
  );
}

function Unread() {
  const unreads = useUnreads();
  if (!unreads) return null;
  return <p>{unreads.length} unread</p>;
}
