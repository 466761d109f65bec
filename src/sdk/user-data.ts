import type * as Talk from "talkjs/all.js";
import { defined } from "../lib/defined.js";
import { isDeepEqual } from "../lib/equal.js";

/** The fields that `session.currentUser.set` accepts, besides `custom`. */
const FIELDS = ["name", "email", "phone", "photoUrl", "welcomeMessage", "role", "locale"] as const;

/** A change of these needs a new session, because `currentUser.set` does not accept them. */
const FIXED = ["availabilityText", "configuration"] as const;

/** The data that an app gives about a user. Undefined leaves TalkJS's value of a field, and only null deletes it. */
export type UserData = Pick<
  Talk.User,
  "id" | "custom" | (typeof FIELDS)[number] | (typeof FIXED)[number]
>;

export type UserPatch = Parameters<Talk.UserRef["set"]>[0];

/** Copies the defined fields. Reading an app's object can throw, and the app can change it later. */
export function dataOf(user: UserData): UserData {
  const fields = [...FIELDS, ...FIXED].map((field) => [field, copyOf(user[field])]);
  const custom = user.custom && defined(user.custom);
  // Each field has the type that the user declares for it.
  return defined({ ...Object.fromEntries(fields), id: user.id, custom }) as UserData;
}

const copyOf = (value: unknown): unknown =>
  Array.isArray(value) ? [...(value as unknown[])] : value;

/** `currentUser.set` accepts these, but TalkJS does not document whether an open chat UI reflects them. */
const READ_AT_START = ["role", "locale"] as const;

/** Whether the user has data besides the id. */
export const hasData = ({ name }: UserData): boolean => typeof name === "string" && name !== "";

/** The first data of a user is written in place: until then the session showed TalkJS's data. */
export const needsNewSession = (before: UserData | undefined, next: UserData): boolean =>
  FIXED.some(isOther(before, next)) ||
  (before !== undefined && hasData(before) && READ_AT_START.some(isOther(before, next)));

const isOther = (before: UserData | undefined, next: UserData) => (field: keyof UserData) =>
  next[field] !== undefined && (before?.[field] ?? null) !== next[field];

/** Merges all data that was given for a user: the last value of each field and of each custom field. */
export function merged(before: UserData, next: Partial<UserData>): UserData {
  const custom = next.custom ? { ...before.custom, ...next.custom } : next.custom;
  return { ...before, ...next, ...(custom !== undefined && { custom }) };
}

/** Returns the fields to write so that TalkJS has all of `next`; undefined if there are no changes. */
export function patchFor(before: UserData | undefined, next: UserData): UserPatch | undefined {
  const fields = FIELDS.filter((field) => next[field] !== undefined);
  const changed = fields.filter((field) => !isDeepEqual(before?.[field], next[field]));
  const custom = customPatch(before?.custom, next.custom);
  if (changed.length === 0 && custom === undefined) return undefined;
  const patch: UserPatch = Object.fromEntries(changed.map((field) => [field, next[field]]));
  return custom === undefined ? patch : { ...patch, custom };
}

type Custom = UserData["custom"];

function customPatch(before: Custom, next: Custom): UserPatch["custom"] {
  if (!next) return before === next ? undefined : next;
  const changed = Object.entries(next).filter(([key, value]) => before?.[key] !== value);
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}
