import { isSameError, type SessionError } from "../errors/session-error.js";
import type { Report } from "./error-reporter.js";

/** A remount and an attempt in the background fail for the same reason again: that is no news. */
export class ErrorDeduper {
  readonly #report: Report;
  #reported: SessionError | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  report(error: SessionError): void {
    const before = this.#reported;
    this.#reported = error;
    if (!isSameError(before, error)) this.#report(error);
  }

  /** What comes next is news, whatever it says. */
  reset(): void {
    this.#reported = undefined;
  }
}
