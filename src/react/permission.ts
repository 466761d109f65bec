import type { Readable, Store } from "../core.js";
import { createStore } from "../core.js";

/** What the browser says of desktop notifications; `default`: nobody has asked yet. */
export type BrowserPermission = NotificationPermission | "unsupported";

const permissionNow = (): BrowserPermission =>
  typeof Notification === "undefined" ? "unsupported" : Notification.permission;

/** On a server, and until the page has taken over its HTML, nothing is known. */
const permission: Store<BrowserPermission> =
  /* @__PURE__ */ createStore<BrowserPermission>("default");

/** Looks again: not every browser tells of a change. */
export const readPermission = (): void => permission.set(permissionNow());

let isWatching = false;

/** Follows what the user changes in the browser's own settings, for as long as the page is there. */
function watch(): void {
  if (isWatching) return;
  isWatching = true;
  const follow = (status: EventTarget) => status.addEventListener("change", readPermission);
  // A browser that cannot be asked (some throw, some reject) is looked at whenever it matters.
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
