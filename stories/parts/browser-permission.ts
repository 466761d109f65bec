import { simulatorIn } from "./simulated.js";

type Context = Parameters<typeof simulatorIn>[0];

/** For a `beforeEach`: sets the notification permission before and after the browser prompt. */
export const browserSays =
  (before: NotificationPermission, after = before) =>
  (context: Context) =>
    replaceNotification({
      get permission() {
        return simulatorIn(context).ledger.promptsShown > 0 ? after : before;
      },
    });

/** For a `beforeEach`: simulates a browser without notifications. */
export const browserWithoutNotifications = () => replaceNotification(undefined);

/** Replaces the browser's API, so that a story never shows a real prompt. Returns a function that restores it. */
function replaceNotification(value: { permission: NotificationPermission } | undefined) {
  const original = Object.getOwnPropertyDescriptor(globalThis, "Notification");
  const permissions = { query: () => Promise.resolve(new EventTarget()) };
  Object.defineProperty(globalThis, "Notification", { configurable: true, value });
  Object.defineProperty(navigator, "permissions", { configurable: true, value: permissions });
  return () => {
    Reflect.deleteProperty(navigator, "permissions"); // the browser's own is on its prototype
    Reflect.deleteProperty(globalThis, "Notification");
    if (original) Object.defineProperty(globalThis, "Notification", original);
  };
}
