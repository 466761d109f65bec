import type { SessionError } from "../errors/session-error.js";
import type { Store } from "../lib/store.js";
import type { EventRelay } from "./event-relay.js";

export type Report = (error: SessionError, from?: string) => void;

/** Passes errors to `onError`. Without a handler, or if the handler itself failed, passes them to `otherwise`. */
export function createReporter(
  relay: () => EventRelay,
  errors?: Store<SessionError | undefined>,
  otherwise: Report = toConsole(),
): Report {
  return (error, from) => {
    errors?.set(error);
    if (from !== "onError" && relay().handles("onError")) relay().call("onError", [error]);
    else otherwise(error);
  };
}

export function toConsole(): Report {
  const reported = new Set<string>();
  return (error) => {
    if (reported.has(error.message)) return;
    reported.add(error.message);
    // eslint-disable-next-line no-console -- the last resort: an error that nobody handles must not vanish
    console.error(error.code.startsWith("token-") ? error.message : error);
  };
}
