/** Every way in which a session can go wrong. The docs have a page for each. */
export type SessionErrorCode =
  | "app-id-missing"
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
  | "prop-frozen"
  | "script-blocked"
  | "script-invalid"
  | "script-timeout"
  | "sdk-failed"
  | "session-close-failed"
  | "session-failed"
  | "session-lost"
  | "session-timeout"
  | "user-async"
  | "user-failed"
  | "user-invalid"
  | "user-mismatch"
  | "user-missing"
  | "user-timeout"
  | "user-update-failed"
  | "user-update-timeout"
  | "view-failed"
  | "view-lost"
  | "view-timeout"
  | "view-update-failed";

/** What the machine keeps of a failure: its name. A `SessionError` is one, and has the words. */
export interface SessionFailure {
  readonly code: SessionErrorCode;
}
