import { useCallback, useState } from "react";
import type { SessionStatus } from "../../src/index.js";

export interface LogEntry {
  readonly id: number;
  readonly status: SessionStatus;
  /** Whose status: of which mount of `<Session>`. */
  readonly mount: number;
  readonly at: Date;
  /** Since the entry before it. */
  readonly afterMs: number | undefined;
}

/** What fits beside the controls without scrolling. */
const LENGTH = 12;

/** The latest transitions, the newest first, and the handler for `onStatusChange` that notes them. */
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
