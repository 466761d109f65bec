import { useCallback, useState } from "react";
import type { SessionStatus } from "../../src/index.js";

export interface LogEntry {
  readonly id: number;
  readonly status: SessionStatus;
  /** The mount of `<Session>` that reported the status. */
  readonly mount: number;
  readonly at: Date;
  /** Time since the previous entry, in ms. */
  readonly afterMs: number | undefined;
}

/** The number of entries that fit beside the controls without scrolling. */
const LENGTH = 12;

/** Returns the latest transitions, newest first, and a handler for `onStatusChange`. */
export function useStatusLog() {
  const [entries, setEntries] = useState<readonly LogEntry[]>([]);
  const note = useCallback((status: SessionStatus, mount: number) => {
    const at = new Date(performance.timeOrigin + performance.now());
    setEntries((before) =>
      [entryFor({ status, mount, at }, before[0]), ...before].slice(0, LENGTH),
    );
  }, []);
  return { entries, note };
}

type Transition = Pick<LogEntry, "at" | "mount" | "status">;

const entryFor = (transition: Transition, last: LogEntry | undefined): LogEntry => ({
  ...transition,
  id: (last?.id ?? 0) + 1,
  afterMs: last && transition.at.getTime() - last.at.getTime(),
});
