import type { ResolvedUser, Users } from "../actors/session-host.js";
import { SessionError } from "../errors/session-error.js";
import type { ConfiguredUser } from "../machines.js";
import { isPromise } from "../lib/try-call.js";
import type { MaybeUser, SessionOptions } from "./options.js";
import { readId, readUser } from "./read-user.js";
import { UserRevisions, type GivenUser } from "./user-revisions.js";

type SyncFunction = () => MaybeUser | PromiseLike<MaybeUser>;

interface Answer {
  readonly given?: GivenUser | undefined;
  readonly error?: SessionError;
}

/** A call of a `syncUser` function for an id, with its result; no result while its promise is pending. */
interface PendingCall {
  readonly syncUser: SyncFunction;
  readonly id: string | undefined;
  promise?: Promise<void>;
  answer?: Answer;
}

/** The same limit as React's for nested updates. */
const MAX_DEPTH = 50;

/** Resolves the user: turns `userId` and `syncUser` into an id and a revision. */
export class UserResolver implements Users {
  readonly #options: () => SessionOptions;
  readonly #revisions = new UserRevisions();
  /** The call that is in force. Another form of `syncUser` drops it and its result. */
  #pending: PendingCall | undefined;
  #problem: { readonly id: unknown; readonly error: SessionError } | undefined;
  #depth = 0;

  constructor(options: () => SessionOptions) {
    this.#options = options;
  }

  /** Returns the user of the newest options. Calls a function only if `mayCall`. */
  wanted(mayCall: () => boolean): ConfiguredUser | SessionError {
    this.#depth += 1;
    try {
      const wanted = this.#wanted(mayCall);
      if (wanted instanceof SessionError) return this.#reuse(wanted);
      if (wanted.type === "known") this.#problem = undefined;
      return wanted;
    } finally {
      this.#depth -= 1;
    }
  }

  /** Whether the newest options name this user. It only compares ids. A function without a result names no user yet. */
  names(id: string): boolean {
    const { userId, syncUser } = this.#options();
    const named = readId(userId);
    if (named !== undefined) return named === id;
    return (
      readId(typeof syncUser === "function" ? this.#answerTo(syncUser)?.given : syncUser) === id
    );
  }

  open(id: string) {
    return this.#revisions.open(id);
  }

  newest(id: string) {
    return this.#revisions.newest(id);
  }

  resolve(): ResolvedUser | Promise<ResolvedUser> {
    const wanted = this.wanted(() => true);
    if (wanted instanceof SessionError) throw wanted;
    if (wanted.type !== "unresolved") return wanted;
    // Without a promise the function is running right now.
    return Promise.resolve(this.#pending?.promise).then(() => this.resolve());
  }

  /** Drops the result of a function, so that it is called again. */
  reset(): void {
    this.#pending = undefined;
    this.#problem = undefined;
  }

  #wanted(mayCall: () => boolean): ConfiguredUser | SessionError {
    const options = this.#options();
    const { syncUser } = options;
    const id = readId(options.userId);
    if (typeof syncUser !== "function" || this.#pending?.id !== id) this.#pending = undefined;
    if (id instanceof SessionError) return id;
    if (id === null) return ABSENT;
    if (typeof syncUser === "function") return this.#wantedOf(syncUser, id, mayCall);
    if (id === undefined && !("userId" in options || "syncUser" in options))
      return new SessionError("user-missing");
    const given = readUser(syncUser);
    return given instanceof SessionError ? given : this.#named(given, id);
  }

  #wantedOf(
    syncUser: SyncFunction,
    id: string | undefined,
    mayCall: () => boolean,
  ): ConfiguredUser | SessionError {
    if (!this.#isAsked(syncUser) && mayCall()) {
      const asked = this.#ask(syncUser, id);
      // The function can call `configure` itself. Then its result does not count.
      if (this.#pending !== asked) return this.wanted(mayCall);
    }
    const answer = this.#answerTo(syncUser);
    if (!answer) return { type: "unresolved", id };
    return answer.error ?? this.#named(answer.given, id);
  }

  #answerTo(syncUser: SyncFunction): Answer | undefined {
    return this.#isAsked(syncUser) ? this.#pending?.answer : undefined;
  }

  /** The same function is called once. After a promise, no other function is called for the same id. */
  #isAsked(syncUser: SyncFunction): boolean {
    return this.#pending?.promise !== undefined || this.#pending?.syncUser === syncUser;
  }

  #ask(syncUser: SyncFunction, id: string | undefined): PendingCall {
    const asked: PendingCall = { syncUser, id };
    this.#pending = asked;
    const answered = (user: unknown) => void (asked.answer = answerOf(user));
    const failed = (cause: unknown) =>
      void (asked.answer = { error: new SessionError("user-failed", { cause }) });
    if (this.#depth > MAX_DEPTH) {
      asked.answer = { error: new SessionError("user-update-loop") };
      return asked;
    }
    try {
      const answer = syncUser();
      if (isPromise(answer)) asked.promise = Promise.resolve(answer).then(answered, failed);
      else answered(answer);
    } catch (cause) {
      failed(cause);
    }
    return asked;
  }

  /** A `userId` identifies the user even while the data is missing. */
  #named(given: GivenUser | undefined, id: string | undefined): ConfiguredUser {
    const named = id ?? given?.id;
    if (named === undefined) return ABSENT;
    if (given && given.id !== named) return { type: "mismatched", id: named };
    return this.#revisions.track(named, given);
  }

  /** Returns one error object for a code and a user until it is resolved: a report can cause a render, which can cause a new report. */
  #reuse(error: SessionError): SessionError {
    const { userId } = this.#options();
    // In plain JavaScript `userId` can be an object, which can be new on each render.
    const id = typeof userId === "object" ? undefined : userId;
    const before = this.#problem;
    if (before && Object.is(before.id, id) && before.error.message === error.message)
      return before.error;
    this.#problem = { id, error };
    return error;
  }
}

const ABSENT = { type: "absent" } as const;

function answerOf(user: unknown): Answer {
  const given = readUser(user);
  return given instanceof SessionError ? { error: given } : { given };
}
