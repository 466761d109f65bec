import type { SessionConfig } from "../machines.js";

/** What a person calls a session. Whoever looks sees it: of the user it has the id, and nothing else. */
export const actorLabel = ({ appId, user }: SessionConfig): string =>
  `session of app ${String(appId)}, ${whose(user)}`;

const whose = (user: SessionConfig["user"]): string =>
  user.type === "absent" ? "signed out" : `user ${user.id ?? "not known yet"}`;
