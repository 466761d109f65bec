import type * as Talk from "talkjs/all.js";
import type { SettledUser, Users } from "../actors/session-host.js";
import { SessionError } from "../errors/session-error.js";
import type { SessionErrorCode, WantedUser } from "../machines.js";
import { isPromise } from "../lib/try-call.js";
import type { MaybeUser, SessionOptions, UserId } from "./options.js";
import { UserBook } from "./user-revisions.js";

type Ask = () => MaybeUser | Promise<MaybeUser>;

/** A function that was asked, for the id it was asked for, and what came of it: nothing yet, where it promised. */
interface Asked {
  readonly syncUser: Ask;
  readonly id: string | undefined;
  readonly promise?: Promise<MaybeUser>;
  outcome?: SettledUser | SessionError | undefined;
}

/** Finds out who the user is: turns `userId` and `syncUser` into an id and a revision. */
export class UserDesk implements Users {
  readonly #options: () => SessionOptions;
  readonly #book = new UserBook();
  #asked: Asked | undefined;
  #problem: { readonly id: string | undefined; readonly error: SessionError } | undefined;

  constructor(options: () => SessionOptions) {
    this.#options = options;
  }

  /** Who is wanted, by the newest options. A function is asked only when `mayAsk`. */
  wanted(mayAsk: boolean): WantedUser | SessionError {
    const options = this.#options();
    const { userId, syncUser } = options;
    const id = idOf(userId);
    if (this.#asked?.id !== id) this.#asked = undefined;
    if (userId === null || userId === "") return { type: "absent" };
    if (!isId(userId)) return this.#fail("user-invalid");
    if (typeof syncUser === "function") {
      return mayAsk ? this.#ask(syncUser, id) : { type: "unsettled", id };
    }
    if (syncUser !== undefined && syncUser !== null) return this.#admit(syncUser, id);
    if (id !== undefined) return this.#book.record(id, undefined);
    return "userId" in options || "syncUser" in options
      ? { type: "absent" }
      : this.#fail("user-missing");
  }

  /** Whether the newest options name this user, or a function that may. */
  mayBe(id: string): boolean {
    const wanted = this.wanted(false);
    if (wanted instanceof SessionError || wanted.type === "absent") return false;
    return wanted.id === undefined || wanted.id === id;
  }

  newest(id: string) {
    return this.#book.newest(id);
  }

  settle(): SettledUser | Promise<SettledUser> {
    const wanted = this.wanted(true);
    if (wanted instanceof SessionError) throw wanted;
    if (wanted.type !== "unsettled") return wanted;
    return this.#settleAsked();
  }

  /** Forgets what a function promised, so that it is asked again. */
  forget(): void {
    this.#asked = undefined;
    this.#problem = undefined;
  }

  async #settleAsked(): Promise<SettledUser> {
    const asked = this.#asked;
    if (!asked?.promise) return { type: "absent" };
    asked.outcome ??= await this.#outcomeOf(asked, asked.promise);
    if (asked.outcome instanceof SessionError) throw asked.outcome;
    return asked.outcome ?? this.settle();
  }

  /** Undefined where the user was told in another way meanwhile: a late answer must not undo that. */
  #outcomeOf(asked: Asked, promise: Promise<MaybeUser>) {
    const isWanted = () => this.#asked === asked && typeof this.#options().syncUser === "function";
    return promise.then(
      (user) => (isWanted() ? this.#admit(user, asked.id) : undefined),
      (cause: unknown) => (isWanted() ? this.#fail("user-failed", cause) : undefined),
    );
  }

  /** The same function is asked once; one that promised is, with whatever function, once for each id. */
  #ask(syncUser: Ask, id: string | undefined): WantedUser | SessionError {
    const before = this.#asked;
    const isAsked = before && (before.promise !== undefined || before.syncUser === syncUser);
    if (!isAsked) this.#asked = this.#answerOf(syncUser, id);
    return this.#asked?.outcome ?? { type: "unsettled", id };
  }

  #answerOf(syncUser: Ask, id: string | undefined): Asked {
    try {
      const answer = syncUser();
      if (!isPromise(answer)) return { syncUser, id, outcome: this.#admit(answer, id) };
      answer.then(undefined, heardBySettleUser);
      if (id === undefined) return { syncUser, id, outcome: this.#fail("user-async") };
      return { syncUser, id, promise: answer };
    } catch (cause) {
      return { syncUser, id, outcome: this.#fail("user-failed", cause) };
    }
  }

  #admit(value: unknown, id: string | undefined): SettledUser | SessionError {
    if (value === null || value === undefined) return { type: "absent" };
    if (!isUser(value)) return this.#fail("user-invalid");
    if (id !== undefined && idOf(value.id) !== id) return this.#fail("user-mismatch");
    this.#problem = undefined;
    return this.#book.record(String(value.id), value);
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
const heardBySettleUser = () => undefined;

const idOf = (id: UserId | null | undefined): string | undefined =>
  id === undefined ? undefined : String(id);

const isId = (id: unknown): boolean =>
  id === undefined || typeof id === "string" || typeof id === "number";

const isUser = (value: unknown): value is Talk.User => {
  if (typeof value !== "object" || value === null) return false;
  const id: unknown = Reflect.get(value, "id");
  return typeof id === "number" || (typeof id === "string" && id !== "");
};
