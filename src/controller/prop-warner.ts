import { SessionError } from "../errors/session-error.js";
import type { Report } from "./error-reporter.js";

type Mistake = "event-unknown" | "handler-invalid" | "prop-frozen" | "prop-invalid";

export type WarnOfProp = (code: Mistake, detail: string) => void;

/** Reports each mistake in a prop once: props come again at each render. */
export function createPropWarner(report: Report): WarnOfProp {
  const warned = new Set<string>();
  return (code, detail) => {
    if (warned.has(detail)) return;
    warned.add(detail);
    report(new SessionError(code, { detail }));
  };
}
