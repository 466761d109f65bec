import { SessionError } from "../errors/session-error.js";
import type { SessionHost } from "./session-host.js";
import type { SessionErrorCode } from "../machines.js";
import type { SharedSession } from "../sdk/shared-session.js";

/** `Talk.ErrorCode`, which the SDK's types declare and only the loaded SDK has. */
const CODES: readonly SessionErrorCode[] = ["notifications-denied", "notifications-unsupported"];

/** Turns desktop notifications on or off; undefined leaves them as they are. */
export function updateNotifications(
  { lease, preferences, report }: SessionHost,
  shared: SharedSession,
  enabled: boolean | undefined,
): void {
  if (enabled === undefined) return;
  shared.ensureNotifications(enabled, preferences()).catch((cause: unknown) => {
    if (lease.getSnapshot()?.shared === shared) report(refusalOf(cause));
  });
}

/** The error for what the SDK refused notifications with. */
export function refusalOf(cause: unknown): SessionError {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, "code") : undefined;
  const known = typeof code === "number" ? CODES[code] : undefined;
  return new SessionError(known ?? "notifications-failed", { cause });
}
