import type { ResolvedUser, Users } from "../actors/session-host.js";
import { SessionError } from "../errors/session-error.js";
import type { ConfiguredUser } from "../machines.js";
import { isPromise } from "../lib/try-call.js";
import type { MaybeUser, SessionOptions } from "./options.js";
import { readId, readUser } from "./read-user.js";
import { UserRevisions, type GivenUser } from "./user-revisions.js";

type Ask = () => MaybeUser | PromiseLike<MaybeUser>;

type Answer = { readonly given: GivenUser | undefined } | SessionError;

/** A function that was asked, for the id it was asked for, and its answer: none yet while it promises. */
interface PendingCall {
  readonly syncUser: Ask;
  readonly id: string | undefined;
  promise?: Promise<void>;
  answer?: Answer;
}

/** React allows as many updates inside each other. */
const MAX_DEPTH = 50;

/** Finds out who the user is: turns `userId` and `syncUser` into an id and a revision. */
export class UserResolver implements Users {
  readonly #options: () => SessionOptions;
  readonly #revisions = new UserRevisions();
  /** The function in force: another way to give the user drops it, and its answer. */
  #pending: PendingCall | undefined;
  #problem: { readonly id: unknown; readonly error: SessionError } | undefined;
  #depth = 0;

  constructor(options: () => SessionOptions) {
    this.#options = options;
  }

  /** Who is wanted, by the newest options. A function is asked only when `allowCall`. */
  wanted(allowCall: boolean): ConfiguredUser | SessionError {
    this.#depth += 1;
    try {
      const wanted = this.#wanted(allowCall);
      if (wanted instanceof SessionError) return this.#same(wanted);
      if (wanted.type === "known") this.#problem = undefined;
      return wanted;
    } finally {
      this.#depth -= 1;
    }
  }

  /** Whether the newest options name this user. A function that has not answered yet may name another. */
  names(id: string): boolean {
    const wanted = this.wanted(false);
    return !(wanted instanceof SessionError) && wanted.id === id;
  }

  open(id: string) {
    return this.#revisions.open(id);
  }

  newest(id: string) {
    return this.#revisions.newest(id);
  }

  resolve(): ResolvedUser | Promise<ResolvedUser> {
    const wanted = this.wanted(true);
    if (wanted instanceof SessionError) throw wanted;
    if (wanted.type !== "unresolved") return wanted;
    // Without a promise it is being asked at this very moment.
    return Promise.resolve(this.#pending?.promise).then(() => this.resolve());
  }

  /** Forgets what a function answered, so that it is asked again. */
  reset(): void {
    this.#pending = undefined;
    this.#problem = undefined;
  }

  #wanted(allowCall: boolean): ConfiguredUser | SessionError {
    const options = this.#options();
    const { syncUser } = options;
    const id = readId(options.userId);
    if (typeof syncUser !== "function" || this.#pending?.id !== id) this.#pending = undefined;
    if (id instanceof SessionError) return id;
    if (id === null) return ABSENT;
    if (typeof syncUser === "function") return this.#wantedOf(syncUser, id, allowCall);
    if (id === undefined && !("userId" in options || "syncUser" in options))
      return new SessionError("user-missing");
    const given = readUser(syncUser);
    return given instanceof SessionError ? given : this.#named(given, id);
  }

  #wantedOf(
    syncUser: Ask,
    id: string | undefined,
    allowCall: boolean,
  ): ConfiguredUser | SessionError {
    if (allowCall && !this.#isAsked(syncUser)) {
      const asked = this.#ask(syncUser, id);
      // It may have configured something else while it was asked: then its answer does not count.
      if (this.#pending !== asked) return this.wanted(allowCall);
    }
    const answer = this.#isAsked(syncUser) ? this.#pending?.answer : undefined;
    if (!answer) return { type: "unresolved", id };
    return answer instanceof SessionError ? answer : this.#named(answer.given, id);
  }

  /** The same function is asked once; one that promised is, with whatever function follows, once for each id. */
  #isAsked(syncUser: Ask): boolean {
    return this.#pending?.promise !== undefined || this.#pending?.syncUser === syncUser;
  }

  #ask(syncUser: Ask, id: string | undefined): PendingCall {
    const asked: PendingCall = { syncUser, id };
    this.#pending = asked;
    const answered = (user: unknown) => void (asked.answer = answerOf(user));
    const failed = (cause: unknown) =>
      void (asked.answer = new SessionError("user-failed", { cause }));
    if (this.#depth > MAX_DEPTH) {
      asked.answer = new SessionError("user-update-loop");
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

  /** Where a `userId` names somebody, it does so also while the data is not there. */
  #named(given: GivenUser | undefined, id: string | undefined): ConfiguredUser {
    const named = id ?? given?.id;
    if (named === undefined) return ABSENT;
    if (given && given.id !== named) return { type: "mismatched", id: named };
    return this.#revisions.track(named, given);
  }

  /** One user's failure of one kind is one object until it is over: a report of what differs each time may lead to a render. */
  #same(error: SessionError): SessionError {
    const { userId } = this.#options();
    // In plain JavaScript it may be an object, which may be new at each render.
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
  return given instanceof SessionError ? given : { given };
}
