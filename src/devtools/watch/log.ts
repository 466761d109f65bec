import { redacted } from "./redact.js";

/** One event that a machine was given. */
export interface LogEntry {
  readonly id: number;
  readonly at: Date;
  /** As the chart spells it, e.g. `session.leased` or `after grace`. */
  readonly name: string;
  /** What came with it, as JSON without braces of nothing. */
  readonly payload: string;
  /** Where the machine was after it. */
  readonly state: string;
}

/** More than a person scrolls through, and little to keep. */
const LENGTH = 200;

let entries = 0;

/** The log with one more event, the newest first. */
export const withEvent = (
  log: readonly LogEntry[],
  { type, ...payload }: { readonly type: string },
  state: string,
): readonly LogEntry[] => {
  const said = redacted(payload);
  const entry = { id: (entries += 1), at: new Date(), name: nameOf(type), state };
  return [{ ...entry, payload: said === "{}" ? "" : said }, ...log].slice(0, LENGTH);
};

/** XState's own events as the chart names them. */
export function nameOf(type: string): string {
  const [, kind, detail] = /^xstate\.(\w+)\.?(?:actor\.)?([^.]*)/.exec(type) ?? [];
  if (kind === undefined) return type;
  return [kind, detail].filter(Boolean).join(" ");
}
