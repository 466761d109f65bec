import { simulatorIn } from "./simulated.js";

type Context = Parameters<typeof simulatorIn>[0];

/** For a `beforeEach`: a browser that says so of notifications, and something else once it was asked. */
export const browserSays =
  (before: NotificationPermission, after = before) =>
  (context: Context) =>
    replaceNotification({
      get permission() {
        return simulatorIn(context).ledger.promptsShown > 0 ? after : before;
      },
    });

/** For a `beforeEach`: a browser that has never heard of notifications. */
export const browserWithoutNotifications = () => replaceNotification(undefined);

/** Nobody is asked for real while a story is read. Returns how to undo it. */
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
