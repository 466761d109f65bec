import type { SdkSession } from "./port.js";
import { createStore, type Readable } from "../lib/store.js";

export interface NotificationOptions {
  /** Whether TalkJS shows a browser alert after a refusal. Undefined keeps TalkJS's default. */
  readonly alertOnFailure?: boolean | undefined;
}

/** The desktop notifications of one session, shared by all of its holders. */
export interface NotificationSwitch {
  /** The last value that was set; undefined before the first call. */
  readonly notifications: Readable<boolean | undefined>;
  /** Turns them on or off. Rejects as the SDK does. */
  setNotifications(enabled: boolean, options?: NotificationOptions): Promise<void>;
  /** Does nothing if they already have this value, or if a call with it is running. */
  ensureNotifications(enabled: boolean, options?: NotificationOptions): Promise<void>;
}

export function createNotificationSwitch(session: SdkSession): NotificationSwitch {
  const notifications = createStore<boolean | undefined>(undefined);
  let asked: boolean | undefined;
  const setNotifications: NotificationSwitch["setNotifications"] = async (enabled, options) => {
    asked = enabled;
    try {
      await callSdk(session, enabled, options);
    } catch (refusal) {
      if (asked === enabled) asked = notifications.getSnapshot();
      throw refusal;
    }
    notifications.set(enabled);
  };
  return {
    notifications,
    setNotifications,
    async ensureNotifications(enabled, options) {
      if (enabled !== asked) await setNotifications(enabled, options);
    },
  };
}

const callSdk = (session: SdkSession, enabled: boolean, options: NotificationOptions = {}) =>
  options.alertOnFailure === undefined
    ? session.setDesktopNotificationEnabled(enabled)
    : session.setDesktopNotificationEnabled(enabled, { alertOnFailure: options.alertOnFailure });
