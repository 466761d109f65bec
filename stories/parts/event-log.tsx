import { useCallback, useState } from "react";

interface Heard {
  readonly id: number;
  readonly name: string;
  readonly about: string;
}

const LENGTH = 12;

/** The events that handlers received, newest first. */
export function useEventLog() {
  const [entries, setEntries] = useState<readonly Heard[]>([]);
  const note = useCallback((name: string, about: string) => {
    setEntries((before) =>
      [{ id: (before[0]?.id ?? 0) + 1, name, about }, ...before].slice(0, LENGTH),
    );
  }, []);
  return { entries, note };
}

export const EventLog = ({ entries }: { entries: readonly Heard[] }) => (
  <section className="log">
    <h2>Events</h2>
    <ol aria-label="Events" reversed>
      {entries.map(({ id, name, about }) => (
        <li key={id}>
          <b>{name}</b> <span>{about}</span>
        </li>
      ))}
    </ol>
  </section>
);
