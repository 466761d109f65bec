import type * as Talk from "talkjs/all.js";
import { isDeepEqual } from "../lib/equal.js";

/** The fields that `session.currentUser.set` takes, besides `custom`. */
const FIELDS = ["name", "email", "phone", "photoUrl", "welcomeMessage", "role", "locale"] as const;

/** Only a new session carries a change of these: `currentUser.set` does not know them. */
const FIXED = ["availabilityText", "configuration"] as const;

/** What an app tells TalkJS about a user. In each field undefined leaves TalkJS's value, and only null deletes it. */
export type UserData = Pick<
  Talk.User,
  "id" | "custom" | (typeof FIELDS)[number] | (typeof FIXED)[number]
>;

export type UserPatch = Parameters<Talk.UserRef["set"]>[0];

/** A copy without what is undefined. Reading an app's object may throw, and the app may change it later. */
export function dataOf(user: UserData): UserData {
  const fields = [...FIELDS, ...FIXED].map((field) => [field, copyOf(user[field])]);
  const custom = user.custom && given(user.custom);
  // The fields of a user, each as the user has it.
  return given({ ...Object.fromEntries(fields), id: user.id, custom }) as UserData;
}

const copyOf = (value: unknown): unknown =>
  Array.isArray(value) ? [...(value as unknown[])] : value;

const given = <Fields extends object>(fields: Fields): Partial<Fields> =>
  // Fewer of the same entries.
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;

/** `currentUser.set` writes these, but TalkJS's documentation leaves open whether an open chat UI follows. */
const READ_AT_START = ["role", "locale"] as const;

/** A user made from an id alone says nothing about that user's data. */
export const hasData = ({ name }: UserData): boolean => typeof name === "string" && name !== "";

/** What is said of a user for the first time is written in place: until then TalkJS's own data was shown. */
export const needsNewSession = (before: UserData | undefined, next: UserData): boolean =>
  FIXED.some(isOther(before, next)) ||
  (before !== undefined && hasData(before) && READ_AT_START.some(isOther(before, next)));

const isOther = (before: UserData | undefined, next: UserData) => (field: keyof UserData) =>
  next[field] !== undefined && (before?.[field] ?? null) !== next[field];

/** All that was said of a user. Each field counts as it was said last, and so does each custom field. */
export function merged(before: UserData, next: Partial<UserData>): UserData {
  const custom = next.custom ? { ...before.custom, ...next.custom } : next.custom;
  return { ...before, ...next, ...(custom !== undefined && { custom }) };
}

/** What must be written so that TalkJS has all of `next`; undefined when nothing must. */
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
