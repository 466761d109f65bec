import type Talk from "talkjs";
import type { MaybeUser, SessionOptions } from "../../src/controller.js";
import { ownError } from "./owners.js";

export type UserName = "alice" | "bob";

/** The request of one holder: the part of a run that is known in advance. */
export interface Want {
  readonly isStarted: boolean;
  readonly user: UserName | null;
  /** How the app gives the user: an id, data, a function, or an id with a function that answers now or later. */
  readonly by: "id" | "data" | "function" | "both" | "promise";
  /** The result of such a function. */
  readonly answer: "user" | "nobody" | "garbage" | "failure";
  readonly name: string;
  /** Whether the data has all fields, leaves some out, or has undefined in their place. */
  readonly fields: "all" | "some" | "undefined";
  /** Whether the app passes the same function for the same user, or a new one each time. */
  readonly functions: "stable" | "inline";
  /** Data that only a new session can carry. */
  readonly availability: string | null;
  readonly token: string | null | undefined;
  readonly signature: string | undefined;
  /** How the app gets tokens: not at all, at once, by a promise, only at the second attempt, or never. */
  readonly fetcher: "none" | "now" | "late" | "flaky" | "failing";
  readonly notifications: boolean | undefined;
  readonly lingerMs: number;
  readonly handlers: "none" | "calm" | "throwing" | "no function";
  /** The answer of the app to an error, in `onError`. */
  readonly onError: "nothing" | "stops" | "signs out";
}

export const firstWant: Want = {
  isStarted: false,
  user: "alice",
  by: "id",
  answer: "user",
  name: "Al",
  fields: "all",
  functions: "inline",
  availability: null,
  token: undefined,
  signature: undefined,
  fetcher: "none",
  notifications: undefined,
  lingerMs: 0,
  handlers: "calm",
  onError: "nothing",
};

/** Whether the session must be alive: all its requirements are met. */
export const isOpenable = ({ isStarted, user, token }: Want): boolean =>
  isStarted && user !== null && token !== null;

/** The rank of the credentials: a session is replaced by one with better ones. */
export const rankOf = ({ fetcher, token }: Pick<Want, "fetcher" | "token">): number =>
  fetcher === "none" ? Number(Boolean(token)) : 2;

/** Whether the props alone determine the user. */
export const isNamed = ({ by }: Want): boolean => by !== "function";

interface Surroundings {
  readonly newUser: (data: Talk.UserOptions) => Talk.User;
  /** Spells an id as the app does, which the SDK can change. */
  readonly spell: (user: UserName) => string;
  /** Returns the function that the app passed before under this key, or this one. */
  readonly keep: (key: string, answer: () => MaybeUser) => () => MaybeUser;
  /** Lets a promise be settled whenever the run says so. */
  readonly later: <Value>(value: () => Value) => Promise<Value>;
}

const EXTRAS = {
  all: { email: "a@example.com", custom: { plan: "free" } },
  some: {},
  // Plain JavaScript passes undefined where the types leave a field out.
  undefined: { email: undefined, custom: undefined } as object,
} as const;

interface TokenServer {
  readonly later: Surroundings["later"];
  /** Called when this app is asked for a token. Returns how often it was. */
  readonly asked: (want: Want) => number;
}

/** How an app gets its user's tokens. Each token contains its user. */
export function tokenOptions(
  want: Want,
  { later, asked }: TokenServer,
): Pick<SessionOptions, "token" | "tokenFetcher"> {
  const { user, token, fetcher } = want;
  if (fetcher === "none") return { token };
  const answer = () => `${String(user)}'s token`;
  const refuse = () => Promise.reject(ownError(String(user), new Error("no token")));
  const fetchers = {
    now: answer,
    late: () => later(answer),
    flaky: (times: number) => (times === 1 ? refuse() : answer()),
    failing: refuse,
  };
  return { token, tokenFetcher: () => fetchers[fetcher](asked(want)) };
}

/** The user as an app configures it. */
export function userOptions(want: Want, { newUser, spell, keep, later }: Surroundings) {
  const { user, by, name, availability } = want;
  const userId = user === null ? null : spell(user);
  if (by === "id") return { userId };
  const data = () =>
    userId === null
      ? null
      : newUser({
          id: userId,
          name,
          role: "buyer",
          availabilityText: availability,
          ...EXTRAS[want.fields],
        });
  if (by === "data") return { syncUser: data() };
  const answer = (): MaybeUser => {
    if (want.answer === "failure") throw new Error("the app cannot tell");
    if (want.answer === "garbage") return "garbage" as unknown as Talk.User; // plain JavaScript can do this
    return want.answer === "nobody" ? null : data();
  };
  const ask =
    want.functions === "stable" ? keep(JSON.stringify([user, name, availability]), answer) : answer;
  if (by === "function") return { syncUser: ask };
  return { userId, syncUser: by === "both" ? ask : async () => later(ask) };
}
