import { useState } from "react";
import { internalsOf, switchNotifications } from "../core.js";
import { useScope } from "./context.js";
import { browserPermission, readPermission, type BrowserPermission } from "./permission.js";
import { useSession } from "./hooks.js";
import { useLatest } from "./use-latest.js";
import { useReadable } from "./use-readable.js";

/** The options of `useDesktopNotifications`. */
export interface DesktopNotificationOptions {
  /** Whether TalkJS shows a browser alert after a refusal. @default false */
  alertOnFailure?: boolean | undefined;
}

/** The desktop notifications of the nearest `<Session>`. */
export interface DesktopNotifications {
  /** The browser's permission; `default` means that the browser will prompt. */
  readonly permission: BrowserPermission;
  /** Whether they are on in the live session. */
  readonly enabled: boolean;
  /** Prompts if the browser requires it, and turns them on. Resolves with whether they are on; never rejects. */
  readonly enable: () => Promise<boolean>;
  /** Turns them off. Resolves with whether it succeeded; never rejects. */
  readonly disable: () => Promise<boolean>;
}

/**
 * Turns desktop notifications on or off on a user's action, when browsers allow a prompt and people
 * accept it. Prefer it to the prop `desktopNotificationEnabled`, which prompts on page load.
 *
 * A refusal goes to `onError` as `notifications-denied`, `notifications-unsupported` or
 * `notifications-failed`. Without a live session it does nothing. The component renders again when the
 * permission or the setting changes.
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
  const internals = internalsOf(controller);
  const isOn = useReadable(internals?.notifications, Boolean);
  const enabled = useSession() !== undefined && isOn;
  const change = useLatest(async (next: boolean) => {
    const isDone =
      internals !== undefined && (await switchNotifications(internals, next, { alertOnFailure }));
    readPermission();
    return isDone;
  });
  const [actions] = useState(() => ({
    enable: () => change(true),
    disable: () => change(false),
  }));
  return { permission, enabled, ...actions };
}

const identity = <Value>(value: Value): Value => value;
