import type { LogEntry } from "../watch/log.js";
import { Time } from "./time.js";

interface EventLogProps {
  readonly log: readonly LogEntry[];
  readonly onForget: () => void;
}

/** Newest first. */
export function EventLog({ log, onForget }: EventLogProps) {
  if (log.length === 0) return <p>No event since the devtools started.</p>;
  return (
    <>
      <button type="button" onClick={onForget}>
        Clear
      </button>
      <ol reversed>
        {log.map(({ id, at, name, state, payload }) => (
          <li key={id}>
            <Time at={at} /> <b className="code">{name}</b> <span className="code">→ {state}</span>
            {payload && <code>{payload}</code>}
          </li>
        ))}
      </ol>
    </>
  );
}
