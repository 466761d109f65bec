import { redacted } from "./redact.js";

/** One event that a machine received. */
export interface LogEntry {
  readonly id: number;
  readonly at: Date;
  /** The name as in the chart, e.g. `session.leased` or `after grace`. */
  readonly name: string;
  /** The payload as JSON, or empty if there is none. */
  readonly payload: string;
  /** The state of the machine after the event. */
  readonly state: string;
}

/** More entries than you would scroll through, at a small cost of memory. */
const LENGTH = 200;

let entries = 0;

/** Returns the log with one more event, newest first. */
export const withEvent = (
  log: readonly LogEntry[],
  { type, ...payload }: { readonly type: string },
  state: string,
): readonly LogEntry[] => {
  const said = redacted(payload);
  const entry = { id: (entries += 1), at: new Date(), name: nameOf(type), state };
  return [{ ...entry, payload: said === "{}" ? "" : said }, ...log].slice(0, LENGTH);
};

/** Returns the name of an event. XState's own events get the names of the chart. */
export function nameOf(type: string): string {
  const [, kind, detail] = /^xstate\.(\w+)\.?(?:actor\.)?([^.]*)/.exec(type) ?? [];
  if (kind === undefined) return type;
  return [kind, detail].filter(Boolean).join(" ");
}
