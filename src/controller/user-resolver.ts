import type * as Talk from "talkjs/all.js";
import type { ResolvedUser, Users } from "../actors/session-host.js";
import { SessionError } from "../errors/session-error.js";
import type { SessionErrorCode, ConfiguredUser } from "../machines.js";
import { isPromise } from "../lib/try-call.js";
import type { MaybeUser, SessionOptions, UserId } from "./options.js";
import { UserRevisions } from "./user-revisions.js";

type Ask = () => MaybeUser | Promise<MaybeUser>;

/** A function that was asked, for the id it was asked for, and what came of it: nothing yet, where it promised. */
interface PendingCall {
  readonly syncUser: Ask;
  readonly id: string | undefined;
  readonly promise?: Promise<MaybeUser>;
  outcome?: ResolvedUser | SessionError | undefined;
}

/** Finds out who the user is: turns `userId` and `syncUser` into an id and a revision. */
export class UserResolver implements Users {
  readonly #options: () => SessionOptions;
  readonly #revisions = new UserRevisions();
  #pending: PendingCall | undefined;
  #problem: { readonly id: string | undefined; readonly error: SessionError } | undefined;

  constructor(options: () => SessionOptions) {
    this.#options = options;
  }

  /** Who is wanted, by the newest options. A function is asked only when `allowCall`. */
  wanted(allowCall: boolean): ConfiguredUser | SessionError {
    const options = this.#options();
    const { userId, syncUser } = options;
    const id = idOf(userId);
    if (this.#pending?.id !== id) this.#pending = undefined;
    if (userId === null || userId === "") return { type: "absent" };
    if (!isId(userId)) return this.#fail("user-invalid");
    if (typeof syncUser === "function") {
      return allowCall ? this.#ask(syncUser, id) : { type: "unresolved", id };
    }
    if (syncUser !== undefined && syncUser !== null) return this.#admit(syncUser, id);
    if (id !== undefined) return this.#revisions.track(id, undefined);
    return "userId" in options || "syncUser" in options
      ? { type: "absent" }
      : this.#fail("user-missing");
  }

  /** Whether the newest options name this user, or a function that may. */
  couldBe(id: string): boolean {
    const wanted = this.wanted(false);
    if (wanted instanceof SessionError || wanted.type === "absent") return false;
    return wanted.id === undefined || wanted.id === id;
  }

  newest(id: string) {
    return this.#revisions.newest(id);
  }

  resolve(): ResolvedUser | Promise<ResolvedUser> {
    const wanted = this.wanted(true);
    if (wanted instanceof SessionError) throw wanted;
    if (wanted.type !== "unresolved") return wanted;
    return this.#resolvePending();
  }

  /** Forgets what a function promised, so that it is asked again. */
  reset(): void {
    this.#pending = undefined;
    this.#problem = undefined;
  }

  async #resolvePending(): Promise<ResolvedUser> {
    const asked = this.#pending;
    if (!asked?.promise) return { type: "absent" };
    asked.outcome ??= await this.#outcomeOf(asked, asked.promise);
    if (asked.outcome instanceof SessionError) throw asked.outcome;
    return asked.outcome ?? this.resolve();
  }

  /** Undefined where the user was told in another way meanwhile: a late answer must not undo that. */
  #outcomeOf(asked: PendingCall, promise: Promise<MaybeUser>) {
    const isWanted = () =>
      this.#pending === asked && typeof this.#options().syncUser === "function";
    return promise.then(
      (user) => (isWanted() ? this.#admit(user, asked.id) : undefined),
      (cause: unknown) => (isWanted() ? this.#fail("user-failed", cause) : undefined),
    );
  }

  /** The same function is asked once; one that promised is, with whatever function, once for each id. */
  #ask(syncUser: Ask, id: string | undefined): ConfiguredUser | SessionError {
    const before = this.#pending;
    const isAsked = before && (before.promise !== undefined || before.syncUser === syncUser);
    if (!isAsked) this.#pending = this.#answerOf(syncUser, id);
    return this.#pending?.outcome ?? { type: "unresolved", id };
  }

  #answerOf(syncUser: Ask, id: string | undefined): PendingCall {
    try {
      const answer = syncUser();
      if (!isPromise(answer)) return { syncUser, id, outcome: this.#admit(answer, id) };
      answer.then(undefined, handledByResolveUser);
      if (id === undefined) return { syncUser, id, outcome: this.#fail("user-async") };
      return { syncUser, id, promise: answer };
    } catch (cause) {
      return { syncUser, id, outcome: this.#fail("user-failed", cause) };
    }
  }

  #admit(value: unknown, id: string | undefined): ResolvedUser | SessionError {
    if (value === null || value === undefined) return { type: "absent" };
    if (!isUser(value)) return this.#fail("user-invalid");
    if (id !== undefined && idOf(value.id) !== id) return this.#fail("user-mismatch");
    this.#problem = undefined;
    return this.#revisions.track(String(value.id), value);
  }

  /** One user's failure of one kind is one object until it is over: a report of what differs each time may lead to a render. */
  #fail(code: SessionErrorCode, cause?: unknown): SessionError {
    const id = idOf(this.#options().userId);
    const before = this.#problem;
    if (before?.id === id && before?.error.code === code) return before.error;
    const error = new SessionError(code, { cause });
    this.#problem = { id, error };
    return error;
  }
}

/** Whoever settles the user hears of a rejection; until then it must not count as unhandled. */
const handledByResolveUser = () => undefined;

const idOf = (id: UserId | null | undefined): string | undefined =>
  id === undefined ? undefined : String(id);

const isId = (id: unknown): boolean =>
  id === undefined || typeof id === "string" || typeof id === "number";

const isUser = (value: unknown): value is Talk.User => {
  if (typeof value !== "object" || value === null) return false;
  const id: unknown = Reflect.get(value, "id");
  return typeof id === "number" || (typeof id === "string" && id !== "");
};
