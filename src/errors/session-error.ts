import type { SessionErrorCode, SessionFailure } from "../machines.js";
import { messageFor } from "./messages.js";

export interface SessionErrorOptions {
  /** The original value that was thrown or rejected. The message never contains it as it is. */
  readonly cause?: unknown;
  /** The variable part of the message, e.g. the name of a prop. */
  readonly detail?: string | undefined;
}

/**
 * The error class of this library.
 *
 * `code` is stable and comes from a closed union. The message contains what happened, why it matters
 * and how to fix it; in production builds it contains the code and a link. Neither the message nor
 * the JSON ever contains a token, a signature or personal data.
 *
 * @example
 * ```tsx
 * <Session onError={(error) => log(error.code)} …>
 * ```
 */
export class SessionError extends Error {
  override readonly name = "SessionError";
  readonly code: SessionErrorCode;

  constructor(code: SessionErrorCode, { cause, detail }: SessionErrorOptions = {}) {
    super(messageFor(code, detail), cause === undefined ? undefined : { cause });
    this.code = code;
  }

  /** Used by loggers. It leaves the cause out, because a cause can contain anything. */
  toJSON(): { name: string; code: SessionErrorCode; message: string } {
    return { name: this.name, code: this.code, message: this.message };
  }
}

/** Whether two errors have the same code, message and cause. */
export const isSameError = (before: SessionError | undefined, next: SessionError) =>
  before?.message === next.message && wordsOf(before.cause) === wordsOf(next.cause);

/** An app can throw any value, and some values have no string form. */
function wordsOf(cause: unknown): string {
  try {
    return String(cause);
  } catch {
    return typeof cause;
  }
}

const errors = new WeakMap<SessionFailure, SessionError>();
const failures = new WeakMap<SessionError, SessionFailure>();

/** A class of its own, so that `isDeepEqual` treats two errors of one code as two failures. */
class Failure implements SessionFailure {
  constructor(readonly code: SessionErrorCode) {}
}

/** Returns the failure that a machine stores for an error: the same object for the same error. */
export function failureOf(error: SessionError): SessionFailure {
  const failure = failures.get(error) ?? new Failure(error.code);
  failures.set(error, failure);
  errors.set(failure, error);
  return failure;
}

/** Returns the error for a failure that a machine stores: the same object for the same failure. */
export function errorOf(failure: SessionFailure): SessionError {
  const error = errors.get(failure) ?? new SessionError(failure.code);
  errors.set(failure, error);
  return error;
}
