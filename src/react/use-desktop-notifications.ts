import { useState } from "react";
import { internalsOf } from "../core.js";
import { useScope } from "./context.js";
import { browserPermission, readPermission, type BrowserPermission } from "./permission.js";
import { useSession } from "./hooks.js";
import { useLatest } from "./use-latest.js";
import { useReadable } from "./use-readable.js";

/** What `useDesktopNotifications` takes. */
export interface DesktopNotificationOptions {
  /** Whether TalkJS shows a browser alert when it is refused. @default false */
  alertOnFailure?: boolean | undefined;
}

/** Desktop notifications of the session above, as a person can switch them. */
export interface DesktopNotifications {
  /** What the browser says; `default`: it has not been asked, and will ask the person. */
  readonly permission: BrowserPermission;
  /** Whether they are switched on in the live session. */
  readonly enabled: boolean;
  /** Asks the browser where it has to be asked, and switches them on. Tells whether they are; never rejects. */
  readonly enable: () => Promise<boolean>;
  /** Switches them off. Tells whether it was done; never rejects. */
  readonly disable: () => Promise<boolean>;
}

/**
 * Switches desktop notifications at a user's action, which is when browsers let a page ask, and
 * people say yes. To be preferred to the prop `desktopNotificationEnabled`, which asks on page load.
 *
 * What is refused arrives in `onError` as `notifications-denied`, `notifications-unsupported` or
 * `notifications-failed`. Without a live session nothing is switched. Renders again when the
 * permission or the switch changes.
 *
 * @throws outside a `<Session>`.
 * @example
 * ```tsx
 * const { permission, enabled, enable } = useDesktopNotifications();
 * if (enabled || permission === "unsupported") return null;
 * return <button onClick={() => void enable()}>Notify me of new messages</button>;
 * ```
 * @see https://talkjs.com/docs/Features/Notifications/Browser_Notifications/
 */
export function useDesktopNotifications({
  alertOnFailure = false,
}: DesktopNotificationOptions = {}): DesktopNotifications {
  const { controller } = useScope("useDesktopNotifications");
  const permission = useReadable(browserPermission, identity);
  const isOn = useReadable(internalsOf(controller)?.notifications, Boolean);
  const enabled = useSession() !== undefined && isOn;
  const change = useLatest(async (next: boolean) => {
    const isDone = await internalsOf(controller)?.switchNotifications(next, { alertOnFailure });
    readPermission();
    return isDone ?? false;
  });
  const [actions] = useState(() => ({
    enable: () => change(true),
    disable: () => change(false),
  }));
  return { permission, enabled, ...actions };
}

const identity = <Value>(value: Value): Value => value;
