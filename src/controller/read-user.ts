import type * as Talk from "talkjs/all.js";
import { SessionError } from "../errors/session-error.js";
import { isObject } from "../lib/is-object.js";
import { dataOf } from "../sdk/user-data.js";
import type { GivenUser } from "./user-revisions.js";

/** The prop that an error names. */
type Prop = "userId" | "syncUser";

/** Reads a value of the app. Its getters can throw, whatever its type declares. */
export function read<Value>(prop: Prop, access: () => Value): Value | SessionError {
  try {
    return access();
  } catch (cause) {
    return cause instanceof SessionError
      ? cause
      : new SessionError("user-invalid", { cause, detail: prop });
  }
}

/** Returns the id in `userId`: undefined without the prop, null when signed out. */
export const readId = (userId: unknown): string | null | undefined | SessionError =>
  read("userId", () => {
    if (userId === undefined) return undefined;
    if (userId === null || userId === "") return null;
    // The official component passes `userId` to TalkJS unchanged, so some apps pass the whole user.
    return idOf(isObject(userId) ? Reflect.get(userId, "id") : userId, "userId");
  });

/** Returns the user in `syncUser`; undefined when signed out. */
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

/** Any object can be a user. The id is checked separately. */
const isUser = (value: unknown): value is Talk.User => isObject(value);
