import type { SessionWish } from "../machines.js";

/** What a person calls a session. Whoever looks sees it: of the user it has the id, and nothing else. */
export const nameOf = ({ appId, user }: SessionWish): string =>
  `session of app ${String(appId)}, ${whose(user)}`;

const whose = (user: SessionWish["user"]): string =>
  user.type === "absent" ? "signed out" : `user ${user.id ?? "not known yet"}`;
