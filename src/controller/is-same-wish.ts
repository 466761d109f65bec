import type { Loading, SessionWish, WantedUser } from "../machines.js";

/** Whether a machine need not be told: nothing in it is different. */
export const isSameWish = (before: SessionWish, next: SessionWish): boolean =>
  before.appId === next.appId &&
  before.credentials === next.credentials &&
  before.signature === next.signature &&
  before.notifications === next.notifications &&
  before.lingerMs === next.lingerMs &&
  before.problem === next.problem &&
  isSameLoading(before.loading, next.loading) &&
  isSameUser(before.user, next.user);

const isSameLoading = (before: Loading, next: Loading): boolean =>
  before.timeoutMs === next.timeoutMs && before.attempts === next.attempts;

function isSameUser(before: WantedUser, next: WantedUser): boolean {
  if (before.type === "absent" || next.type === "absent") return before.type === next.type;
  if (before.id !== next.id || before.type !== next.type) return false;
  return revisionOf(before) === revisionOf(next) && generationOf(before) === generationOf(next);
}

const revisionOf = (user: WantedUser) => (user.type === "known" ? user.revision : undefined);

const generationOf = (user: WantedUser) => (user.type === "known" ? user.generation : undefined);
