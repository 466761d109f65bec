import { failureOf, SessionError } from "../errors/session-error.js";
import { tryCall } from "../lib/try-call.js";
import type { SessionActorEvent } from "../machines.js";
import type { SharedSession } from "../sdk/shared-session.js";
import type { SessionHost } from "./session-host.js";

/** Verifies the app id with TalkJS if the app set `verifyAppId`. */
export function verifyApp(
  host: SessionHost,
  shared: SharedSession,
  send: (event: SessionActorEvent) => void,
): void {
  if (!host.options().verifyAppId) return;
  const answered = (isKnown: boolean) => {
    if (!isKnown)
      send({ type: "session.refused", failure: failureOf(new SessionError("app-id-invalid")) });
  };
  const failed = (cause: unknown) => {
    if (host.lease.getSnapshot()?.shared !== shared) return;
    host.report(new SessionError("app-id-unverified", { cause }), shared.userId);
  };
  tryCall(() => shared.isAppKnown().then(answered), failed);
}
