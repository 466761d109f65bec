import { holdSession } from "./hold-session.js";
import type { SessionHost } from "./host.js";
import { loadSdk, watchForSdk } from "./load-sdk.js";
import { settleUser } from "./settle-user.js";
import { updateNotifications } from "./update-notifications.js";
import { updateUser } from "./update-user.js";
import { watchUnreads } from "./watch-unreads.js";

/** The actors that touch the world, for the slots of the session machine. */
export const sessionActorsOf = (host: SessionHost) => ({
  holdSession: holdSession(host),
  loadSdk: loadSdk(host),
  settleUser: settleUser(host),
  updateNotifications: updateNotifications(host),
  updateUser: updateUser(host),
  watchForSdk: watchForSdk(host),
  watchUnreads: watchUnreads(host),
});
