import type { Readable, Store } from "../core.js";
import { createStore } from "../core.js";

/** The browser's permission for desktop notifications; `default` before the first prompt. */
export type BrowserPermission = NotificationPermission | "unsupported";

const permissionNow = (): BrowserPermission =>
  typeof Notification === "undefined" ? "unsupported" : Notification.permission;

/** The value on a server and until hydration. */
const permission: Store<BrowserPermission> =
  /* @__PURE__ */ createStore<BrowserPermission>("default");

/** Reads the permission again, because some browsers emit no change event. */
export const readPermission = (): void => permission.set(permissionNow());

let isWatching = false;

/** Follows changes in the browser's settings, for the life of the page. */
function watch(): void {
  if (isWatching) return;
  isWatching = true;
  const follow = (status: EventTarget) => status.addEventListener("change", readPermission);
  // Some browsers throw or reject here. Then the permission is read when it is needed.
  void new Promise<EventTarget>((resolve) =>
    resolve(navigator.permissions.query({ name: "notifications" })),
  ).then(follow, readPermission);
}

export const browserPermission: Readable<BrowserPermission> = {
  getSnapshot: permissionNow,
  getServerSnapshot: () => "default",
  subscribe(listener) {
    watch();
    readPermission();
    return permission.subscribe(listener);
  },
};
