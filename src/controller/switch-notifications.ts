import { refusalOf } from "../actors/update-notifications.js";
import type { NotificationOptions } from "../sdk/notification-switch.js";
import type { Internals } from "./internals.js";

/** Turns desktop notifications on or off for a user's action. Resolves with whether it succeeded; never rejects. */
export async function switchNotifications(
  { lease: current, report }: Pick<Internals, "lease" | "report">,
  enabled: boolean,
  options: NotificationOptions,
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
