import { failureOf, SessionError } from "../errors/session-error.js";
import type { SessionActorEvent, SessionFailure } from "../machines.js";
import { isPromise } from "../lib/try-call.js";
import { fromSessionHost, type ResolvedUser, type SessionHost } from "./session-host.js";

export const resolveUser = /* @__PURE__ */ fromSessionHost(
  (host, { send }) => void resolve(host, send),
);

/** Resolves the user and sends the result, synchronously if the app answers synchronously. */
export function resolve(
  { users }: SessionHost,
  send: (event: SessionActorEvent) => void,
): Promise<void> | undefined {
  const resolved = (user: ResolvedUser) => send(eventOf(user));
  const failed = (cause: unknown) => send({ type: "user.failed", failure: asFailure(cause) });
  try {
    const answer = users.resolve();
    if (isPromise(answer)) return Promise.resolve(answer).then(resolved, failed);
    resolved(answer);
  } catch (cause) {
    failed(cause);
  }
  return undefined;
}

function eventOf(user: ResolvedUser): SessionActorEvent {
  if (user.type === "absent") return { type: "user.absent" };
  return user.type === "known"
    ? { type: "user.resolved", user }
    : { type: "user.mismatched", user };
}

const asFailure = (cause: unknown): SessionFailure =>
  failureOf(cause instanceof SessionError ? cause : new SessionError("user-failed", { cause }));
