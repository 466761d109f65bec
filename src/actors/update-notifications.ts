import { SessionError } from "../errors/session-error.js";
import type { SessionErrorCode } from "../machines.js";
import type { SharedSession } from "../sdk/shared-session.js";

/** `Talk.ErrorCode`, which the SDK's types declare and only the loaded SDK has. */
const CODES: readonly SessionErrorCode[] = ["notifications-denied", "notifications-unsupported"];

/** Turns desktop notifications on or off; undefined leaves them as they are. */
export function updateNotifications(
  shared: SharedSession,
  enabled: boolean | undefined,
  report: (error: SessionError) => void,
): void {
  if (enabled === undefined) return;
  shared.setNotifications(enabled).catch((cause: unknown) => report(asError(cause)));
}

function asError(cause: unknown): SessionError {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, "code") : undefined;
  const known = typeof code === "number" ? CODES[code] : undefined;
  return new SessionError(known ?? "notifications-failed", { cause });
}
