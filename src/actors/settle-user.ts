import { SessionError } from "../errors/session-error.js";
import { factActor } from "./fact-actor.js";
import type { SettledUser } from "./host.js";

export const settleUser = factActor(({ users }, { send }) => {
  const settled = (user: SettledUser) =>
    send(user.type === "absent" ? { type: "user.absent" } : { type: "user.settled", user });
  const failed = (cause: unknown) => send({ type: "user.failed", failure: asFailure(cause) });
  try {
    const answer = users.settle();
    if (answer instanceof Promise) answer.then(settled, failed);
    else settled(answer);
  } catch (cause) {
    failed(cause);
  }
});

const asFailure = (cause: unknown): SessionError =>
  cause instanceof SessionError ? cause : new SessionError("user-failed", { cause });
