import type { LogEntry } from "./use-status-log.js";

/** The transitions with their times, newest first. */
export function StatusLog({ entries, of }: { entries: readonly LogEntry[]; of?: string }) {
  return (
    <section className="log" aria-label={of ? `Transitions of ${of}` : "Transitions"}>
      <h2>Transitions</h2>
      {entries.length === 0 && <p>None yet.</p>}
      <ol reversed>
        {entries.map(({ id, status, mount, at, afterMs }) => (
          <li key={id} data-status={status}>
            <time dateTime={at.toISOString()}>{clock(at)}</time>
            <b>{status}</b>
            <span>mount {mount}</span>
            <span>{sinceBefore(afterMs)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const clock = (at: Date): string => at.toTimeString().slice(0, 8);

function sinceBefore(ms: number | undefined): string {
  if (ms === undefined) return "first";
  return ms < 1_000 ? `+${String(ms)} ms` : `+${(ms / 1_000).toFixed(1)} s`;
}
