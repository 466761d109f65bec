import type Talk from "talkjs";
import type { MaybeUser } from "../../src/controller.js";

export type UserName = "alice" | "bob";

/** The request of one holder: the part of a run that is known in advance. */
export interface Want {
  readonly isStarted: boolean;
  readonly user: UserName | null;
  /** How the user is passed: only the id, with data, or a function that returns the data now or later. */
  readonly by: "id" | "data" | "function" | "promise";
  /** The result of such a function. */
  readonly answer: "user" | "nobody" | "garbage" | "failure";
  readonly name: string;
  /** Data that needs a new session. */
  readonly availability: string | null;
  readonly token: string | null | undefined;
  readonly signature: string | undefined;
  readonly notifications: boolean | undefined;
  readonly lingerMs: number;
  readonly handlers: "none" | "calm" | "throwing";
}

export const firstWant: Want = {
  isStarted: false,
  user: "alice",
  by: "id",
  answer: "user",
  name: "Al",
  availability: null,
  token: undefined,
  signature: undefined,
  notifications: undefined,
  lingerMs: 0,
  handlers: "calm",
};

/** Whether the session must be alive: all its requirements are met. */
export const isOpenable = ({ isStarted, user, token }: Want): boolean =>
  isStarted && user !== null && token !== null;

/** Whether the props alone determine the user. */
export const isNamed = ({ by }: Want): boolean => by !== "function";

interface Surroundings {
  readonly newUser: (data: Talk.UserOptions) => Talk.User;
  /** Lets the run decide when a promise settles. */
  readonly later: <Value>(value: () => Value) => Promise<Value>;
}

/** The user in the props of an app. */
export function userOptions(want: Want, { newUser, later }: Surroundings) {
  const { user, by, name, availability } = want;
  if (by === "id") return { userId: user };
  const data = () =>
    user && newUser({ id: user, name, role: "buyer", availabilityText: availability });
  if (by === "data") return { syncUser: data() };
  const answer = (): MaybeUser => {
    if (want.answer === "failure") throw new Error("the app cannot tell");
    if (want.answer === "garbage") return "garbage" as unknown as Talk.User; // plain JavaScript can do this
    return want.answer === "nobody" ? null : data();
  };
  return by === "function"
    ? { syncUser: answer }
    : { userId: user, syncUser: async () => later(answer) };
}
