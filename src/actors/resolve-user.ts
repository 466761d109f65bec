import { failureOf, SessionError } from "../errors/session-error.js";
import type { SessionFact, SessionFailure } from "../machines.js";
import { factActor } from "./host-actor.js";
import type { SessionHost, SettledUser } from "./session-host.js";

export const settleUser = /* @__PURE__ */ factActor((host, { send }) => void settle(host, send));

/** Asks the app who the user is, and tells. Tells at once what is known at once. */
export function settle(
  { users }: SessionHost,
  send: (fact: SessionFact) => void,
): Promise<void> | undefined {
  const settled = (user: SettledUser) =>
    send(user.type === "absent" ? { type: "user.absent" } : { type: "user.settled", user });
  const failed = (cause: unknown) => send({ type: "user.failed", failure: asFailure(cause) });
  try {
    const answer = users.settle();
    if (answer instanceof Promise) return answer.then(settled, failed);
    settled(answer);
  } catch (cause) {
    failed(cause);
  }
  return undefined;
}

const asFailure = (cause: unknown): SessionFailure =>
  failureOf(cause instanceof SessionError ? cause : new SessionError("user-failed", { cause }));
