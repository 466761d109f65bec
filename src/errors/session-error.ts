import type { SessionErrorCode, SessionFailure } from "../machines.js";
import { messageFor } from "./messages.js";

export interface SessionErrorOptions {
  /** What was thrown or rejected underneath, as it came. It is never part of the message. */
  readonly cause?: unknown;
  /** The part of the message that only the moment knows, e.g. the name of a prop. */
  readonly detail?: string | undefined;
}

/**
 * Everything that goes wrong in a session, under one name.
 *
 * `code` is stable and comes from a closed union; the message says what happened, why it matters
 * and how to fix it (in production builds: the code and where to read about it). Neither message
 * nor JSON ever hold a token, a signature or personal data.
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

  /** What logs see: the cause may hold anything, so it stays out. */
  toJSON(): { name: string; code: SessionErrorCode; message: string } {
    return { name: this.name, code: this.code, message: this.message };
  }
}

/** Whether a failure says the same as the one before: that is no news. */
export const isSameError = (before: SessionError | undefined, next: SessionError) =>
  before?.message === next.message && wordsOf(before.cause) === wordsOf(next.cause);

/** Anything can be thrown, and some of it cannot be put into words. */
function wordsOf(cause: unknown): string {
  try {
    return String(cause);
  } catch {
    return typeof cause;
  }
}

const errors = new WeakMap<SessionFailure, SessionError>();
const failures = new WeakMap<SessionError, SessionFailure>();

/** Of a class of its own: what are two errors of one code are two failures, which `isDeepEqual` tells apart. */
class Failure implements SessionFailure {
  constructor(readonly code: SessionErrorCode) {}
}

/** What a machine is told of an error; the same object for the same error. */
export function failureOf(error: SessionError): SessionFailure {
  const failure = failures.get(error) ?? new Failure(error.code);
  failures.set(error, failure);
  errors.set(failure, error);
  return failure;
}

/** The error for what the machine keeps; the same object for the same failure. */
export function errorOf(failure: SessionFailure): SessionError {
  const error = errors.get(failure) ?? new SessionError(failure.code);
  errors.set(failure, error);
  return error;
}
