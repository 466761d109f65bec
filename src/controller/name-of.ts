import type { SessionConfig } from "../machines.js";

/** Returns the label of a session in inspectors. It contains the user's id and no other personal data. */
export const actorLabel = ({ appId, user }: SessionConfig): string =>
  `session of app ${String(appId)}, ${whose(user)}`;

const whose = (user: SessionConfig["user"]): string =>
  user.type === "absent" ? "signed out" : `user ${user.id ?? "not known yet"}`;
