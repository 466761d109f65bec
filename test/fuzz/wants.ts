import type Talk from "talkjs";
import type { MaybeUser } from "../../src/controller.js";

export type UserName = "alice" | "bob";

/** What one holder wants of its session: the part of a run that is known beforehand. */
export interface Want {
  readonly isStarted: boolean;
  readonly user: UserName | null;
  /** How the user is told: the id alone, data beside it, or a function that gives the data now or later. */
  readonly by: "id" | "data" | "function" | "promise";
  /** What such a function answers. */
  readonly answer: "user" | "nobody" | "garbage" | "failure";
  readonly name: string;
  /** Data that only a new session can carry. */
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

/** A session that everything has been done for is alive, and only then. */
export const isOpenable = ({ isStarted, user, token }: Want): boolean =>
  isStarted && user !== null && token !== null;

/** Whether the props say by themselves who the user is. */
export const isNamed = ({ by }: Want): boolean => by !== "function";

interface Surroundings {
  readonly newUser: (data: Talk.UserOptions) => Talk.User;
  /** Lets a promise be settled whenever the run says so. */
  readonly later: <Value>(value: () => Value) => Promise<Value>;
}

/** Who the user is, as an app tells it. */
export function userOptions(want: Want, { newUser, later }: Surroundings) {
  const { user, by, name, availability } = want;
  if (by === "id") return { userId: user };
  const data = () =>
    user && newUser({ id: user, name, role: "buyer", availabilityText: availability });
  if (by === "data") return { syncUser: data() };
  const answer = (): MaybeUser => {
    if (want.answer === "failure") throw new Error("the app cannot tell");
    if (want.answer === "garbage") return "garbage" as unknown as Talk.User; // plain JavaScript may
    return want.answer === "nobody" ? null : data();
  };
  return by === "function"
    ? { syncUser: answer }
    : { userId: user, syncUser: async () => later(answer) };
}
