import type * as Talk from "talkjs/all.js";
import { isDeepEqual } from "../lib/equal.js";

/** What an app tells TalkJS about a user. */
export type UserData = Pick<
  Talk.User,
  | "id"
  | "name"
  | "email"
  | "phone"
  | "photoUrl"
  | "welcomeMessage"
  | "role"
  | "custom"
  | "locale"
  | "availabilityText"
  | "configuration"
>;

export type UserPatch = Parameters<Talk.UserRef["set"]>[0];

/** The fields that `session.currentUser.set` can clear with null. */
const CLEARABLE = ["email", "phone", "photoUrl", "welcomeMessage", "role", "locale"] as const;

/** Only a new session carries a change of these: `currentUser.set` does not know them. */
const FIXED = ["availabilityText", "configuration"] as const;

/** `currentUser.set` writes these, but TalkJS's documentation leaves open whether an open chat UI follows. */
const READ_AT_START = ["role", "locale"] as const;

/** A user made from an id alone says nothing about that user's data. */
export const hasData = ({ name }: UserData): boolean => typeof name === "string" && name !== "";

/** What is said of a user for the first time is written in place: until then TalkJS's own data was shown. */
export const needsNewSession = (before: UserData | undefined, next: UserData): boolean =>
  FIXED.some((field) => (before?.[field] ?? null) !== (next[field] ?? null)) ||
  (before !== undefined && hasData(before) && READ_AT_START.some(isOther(before, next)));

const isOther = (before: UserData, next: UserData) => (field: keyof UserData) =>
  next[field] !== undefined && (before[field] ?? null) !== next[field];

/** What must be written so that `before` becomes `next`; undefined when nothing must. A removed field becomes null. */
export function patchFor(before: UserData | undefined, next: UserData): UserPatch | undefined {
  const patch: UserPatch = {};
  if (before?.name !== next.name) patch.name = next.name;
  for (const field of CLEARABLE) {
    if (!isDeepEqual(before?.[field] ?? null, next[field] ?? null))
      Object.assign(patch, { [field]: next[field] ?? null });
  }
  const custom = customPatch(before?.custom, next.custom);
  if (custom !== undefined) patch.custom = custom;
  return Object.keys(patch).length > 0 ? patch : undefined;
}

type Custom = UserData["custom"];

function customPatch(before: Custom, next: Custom): UserPatch["custom"] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(next ?? {})]);
  const changed = [...keys].filter((key) => (before?.[key] ?? null) !== (next?.[key] ?? null));
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((key) => [key, next?.[key] ?? null]));
}
