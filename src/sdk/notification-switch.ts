import type { SdkSession } from "./port.js";
import { createStore, type Readable } from "../lib/store.js";

export interface NotificationOptions {
  /** Whether TalkJS shows a browser alert when it is refused; undefined: as TalkJS does. */
  readonly alertOnFailure?: boolean | undefined;
}

/** Desktop notifications of one session, whoever switches them. */
export interface NotificationSwitch {
  /** What they were last switched to; undefined before anybody did. */
  readonly notifications: Readable<boolean | undefined>;
  /** Switches them; rejects as the SDK does. */
  setNotifications(enabled: boolean, options?: NotificationOptions): Promise<void>;
  /** Does nothing where they are that way already, or about to be. */
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
