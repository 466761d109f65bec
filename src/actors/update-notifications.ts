import { SessionError } from "../errors/session-error.js";
import type { SessionHost } from "./session-host.js";
import type { SessionErrorCode } from "../machines.js";
import type { SharedSession } from "../sdk/shared-session.js";

/** The values of `Talk.ErrorCode`. The types declare it, but only the loaded SDK contains it. */
const CODES: readonly SessionErrorCode[] = ["notifications-denied", "notifications-unsupported"];

/** Turns desktop notifications on or off. Undefined leaves them unchanged. */
export function updateNotifications(
  { lease, options, report }: SessionHost,
  shared: SharedSession,
  enabled: boolean | undefined,
): void {
  if (enabled === undefined) return;
  shared.ensureNotifications(enabled, options()).catch((cause: unknown) => {
    if (lease.getSnapshot()?.shared === shared) report(refusalOf(cause), shared.userId);
  });
}

/** Returns the error for a rejection of `setDesktopNotificationEnabled`. */
export function refusalOf(cause: unknown): SessionError {
  const code: unknown = Reflect.get(Object(cause) as object, "code");
  const known = typeof code === "number" ? CODES[code] : undefined;
  return new SessionError(known ?? "notifications-failed", { cause });
}
