import { isSameError, type SessionError } from "../errors/session-error.js";
import type { Report } from "./error-reporter.js";

/** A remount and an attempt in the background fail for the same reason again: that is no news. */
export class News {
  readonly #report: Report;
  #told: SessionError | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  tell(error: SessionError): void {
    const before = this.#told;
    this.#told = error;
    if (!isSameError(before, error)) this.#report(error);
  }

  /** What comes next is news, whatever it says. */
  forget(): void {
    this.#told = undefined;
  }
}
