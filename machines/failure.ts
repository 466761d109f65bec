/** Every way in which a session can go wrong. The docs have a page for each. */
export type SessionErrorCode =
  | "app-id-invalid"
  | "app-id-missing"
  | "app-id-unverified"
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

/** What the machine knows of a failure: its name. The error itself, which has the words, stays outside. */
export interface SessionFailure {
  readonly code: SessionErrorCode;
  /** Never there: what an app's own code threw may hold anything, and inspectors see what is here. */
  readonly cause?: undefined;
}
