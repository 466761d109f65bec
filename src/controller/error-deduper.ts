import { isSameError, type SessionError } from "../errors/session-error.js";
import type { Report } from "./error-reporter.js";

/** Reports an error code once in a row: a remount or a background retry can fail for the same reason again. */
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

  /** Reports the next error, whatever its code. */
  reset(): void {
    this.#reported = undefined;
  }
}
