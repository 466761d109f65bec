import { SessionError } from "../errors/session-error.js";

/** Reports an error. `from` is the name of the handler that failed, if one did. */
export type Report = (error: SessionError, from?: string) => void;

/** Returns a function that reports what a function of the app threw. `name`: the prop or the method that took it. */
export const throwReporter = (report: Report, name: string) => (cause: unknown) =>
  report(new SessionError("handler-failed", { cause, detail: name }), name);

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
