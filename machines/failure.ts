/** The codes of all errors. docs/errors.md has a section for each. */
export type SessionErrorCode =
  | "app-id-invalid"
  | "app-id-missing"
  | "app-id-unverified"
  | "controller-unstable"
  | "conversation-failed"
  | "credentials-mismatch"
  | "event-refused"
  | "event-unknown"
  | "handler-failed"
  | "handler-invalid"
  | "notifications-denied"
  | "notifications-failed"
  | "notifications-unsupported"
  | "panel-cross-origin"
  | "panel-failed"
  | "panel-timeout"
  | "prop-frozen"
  | "prop-invalid"
  | "script-blocked"
  | "script-csp"
  | "script-invalid"
  | "script-offline"
  | "script-timeout"
  | "sdk-failed"
  | "session-close-failed"
  | "session-failed"
  | "session-lost"
  | "session-timeout"
  | "token-failed"
  | "token-invalid"
  | "token-timeout"
  | "user-failed"
  | "user-invalid"
  | "user-mismatch"
  | "user-missing"
  | "user-timeout"
  | "user-update-failed"
  | "user-update-loop"
  | "user-update-timeout"
  | "view-failed"
  | "view-lost"
  | "view-timeout"
  | "view-update-failed";

/** A failure as the machine stores it: its code. The error with its message and cause stays outside. */
export interface SessionFailure {
  readonly code: SessionErrorCode;
  /** Always undefined: an app can throw anything, and inspectors show the context. */
  readonly cause?: undefined;
}
