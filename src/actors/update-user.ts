import { SessionError } from "../errors/session-error.js";
import type { UpdateUserInput } from "../machines.js";
import { factActor } from "./fact-actor.js";

/** Starts a microtask late, so that a burst of changes is written once, and the last one wins. */
export const updateUser = factActor<UpdateUserInput>((host, { send, input }) => {
  let running = true;
  queueMicrotask(() => {
    if (!running) return;
    const { revision, user } = host.users.newest(input.userId);
    const shared = host.lease.getSnapshot()?.shared;
    const written = user && shared ? shared.writeUser(user) : Promise.resolve();
    written.then(
      () => send({ type: "user.updated", revision }),
      (cause: unknown) =>
        send({
          type: "user.updateFailed",
          revision,
          failure: new SessionError("user-update-failed", { cause }),
        }),
    );
  });
  return () => void (running = false);
});
