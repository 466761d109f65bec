import type * as Talk from "talkjs/all.js";
import { SessionError } from "../errors/session-error.js";
import { dataOf } from "../sdk/user-data.js";
import type { GivenUser } from "./user-revisions.js";

/** The prop that an error is about. */
type Prop = "userId" | "syncUser";

/** Reading what an app gives may throw, whatever its type says. */
export function read<Value>(prop: Prop, refresh: () => Value): Value | SessionError {
  try {
    return refresh();
  } catch (cause) {
    return cause instanceof SessionError
      ? cause
      : new SessionError("user-invalid", { cause, detail: prop });
  }
}

/** The id that a `userId` names: undefined where there is no such prop, null where nobody is signed in. */
export const readId = (userId: unknown): string | null | undefined | SessionError =>
  read("userId", () => {
    if (userId === undefined) return undefined;
    if (userId === null || userId === "") return null;
    // The official component passes it on to TalkJS, and apps came to give the whole user.
    return idOf(isObject(userId) ? Reflect.get(userId, "id") : userId, "userId");
  });

/** The user that a `syncUser` gives; undefined for nobody. */
export const readUser = (user: unknown): GivenUser | undefined | SessionError =>
  read("syncUser", () => {
    if (user === null || user === undefined) return undefined;
    if (!isUser(user)) throw invalid("syncUser");
    return { id: idOf(user.id, "syncUser"), user, data: dataOf(user) };
  });

function idOf(id: unknown, prop: Prop): string {
  if (typeof id === "number" ? Number.isFinite(id) : typeof id === "string" && id !== "")
    return String(id);
  throw invalid(prop);
}

const invalid = (detail: Prop) => new SessionError("user-invalid", { detail });

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Anything that has fields may be one; the id is looked at by itself. */
const isUser = (value: unknown): value is Talk.User => isObject(value);
