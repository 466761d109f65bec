import type { SessionError } from "../errors/session-error.js";
import { tryCall } from "../lib/try-call.js";
import { throwReporter, toConsole, type Report } from "./error-reporter.js";
import type { SessionOptions } from "./options.js";
import type { UserResolver } from "./user-resolver.js";

type OnError = SessionOptions["onError"];

/**
 * Reports what goes wrong with a user's session. While the session of the previous user is closing, its
 * errors go to the `onError` that came with that user, and never to the `onError` of the next user.
 */
export class SessionReporter {
  readonly #users: Pick<UserResolver, "names">;
  readonly #report: Report;
  readonly #toConsole = toConsole();
  #last: { readonly userId: string; readonly onError: OnError } | undefined;

  constructor(users: Pick<UserResolver, "names">, report: Report) {
    this.#users = users;
    this.#report = report;
  }

  /** Call it before other options replace these. `userId` is the user of the open session. */
  remember({ onError }: SessionOptions, userId = this.#last?.userId): void {
    if (userId !== undefined && this.#users.names(userId)) this.#last = { userId, onError };
  }

  /** `userId` is the user of the session that failed. Without it, the newest handler is called. */
  readonly report = (error: SessionError, userId?: string): void => {
    if (userId === undefined || this.#users.names(userId)) return this.#report(error);
    const onError = this.#last?.userId === userId ? this.#last.onError : undefined;
    if (typeof onError !== "function") return this.#toConsole(error);
    tryCall(
      () => {
        onError(error);
      },
      throwReporter(this.#toConsole, "onError"),
    );
  };
}
