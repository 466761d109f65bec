import type { SessionError } from "../errors/session-error.js";
import type { EventRelay } from "./event-relay.js";

/** Brings errors to `onError`; where nobody listens, or the listener itself failed, each code reaches the console once. */
export function createReporter(relay: () => EventRelay) {
  const told = new Set<string>();
  return (error: SessionError, from?: string): void => {
    if (from !== "onError" && relay().handles("onError")) {
      relay().call("onError", [error]);
      return;
    }
    if (told.has(error.code)) return;
    told.add(error.code);
    // eslint-disable-next-line no-console -- the last resort: an error that nobody handles must not vanish
    console.error(error);
  };
}
