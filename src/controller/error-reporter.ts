import type { SessionError } from "../errors/session-error.js";

/** Reports an error. `from` is the name of the handler that failed, if one did. */
export type Report = (error: SessionError, from?: string) => void;

/** Returns a reporter that writes each message to the console once. */
export function toConsole(): Report {
  const reported = new Set<string>();
  return (error) => {
    if (reported.has(error.message)) return;
    reported.add(error.message);
    // eslint-disable-next-line no-console -- the last resort: an error that nobody handles must not vanish
    console.error(error.code.startsWith("token-") ? error.message : error);
  };
}
