import { SessionError } from "../errors/session-error.js";
import type { Notifications, NotificationsConfigured, SessionErrorCode } from "../machines.js";
import { factActor } from "./fact-actor.js";

/** `Talk.ErrorCode`, which the SDK's types declare and only the loaded SDK has. */
const CODES: readonly SessionErrorCode[] = ["notifications-denied", "notifications-unsupported"];

export const updateNotifications = factActor<Notifications, NotificationsConfigured>(
  ({ lease, report }, { input, receive }) => {
    const apply = ({ enabled }: Notifications) => {
      const shared = lease.getSnapshot()?.shared;
      if (enabled === undefined || !shared) return;
      shared.setNotifications(enabled).catch((cause: unknown) => report(asError(cause)));
    };
    receive(apply);
    apply(input);
  },
);

function asError(cause: unknown): SessionError {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, "code") : undefined;
  const known = typeof code === "number" ? CODES[code] : undefined;
  return new SessionError(known ?? "notifications-failed", { cause });
}
