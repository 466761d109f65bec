import { refusalOf } from "../actors/update-notifications.js";
import type { NotificationOptions } from "../sdk/notification-switch.js";
import type { Lease } from "../sdk/pool.js";
import type { Report } from "./error-reporter.js";

/** Turns desktop notifications on or off for a user's action. Resolves with whether it succeeded; never rejects. */
export async function switchNotifications(
  current: () => Lease | undefined,
  enabled: boolean,
  options: NotificationOptions,
  report: Report,
): Promise<boolean> {
  const lease = current();
  if (!lease?.shared.isAlive()) return false;
  try {
    await lease.shared.setNotifications(enabled, options);
    return current() === lease;
  } catch (cause) {
    if (current() === lease) report(refusalOf(cause));
    return false;
  }
}
