import { failureOf, SessionError } from "../errors/session-error.js";
import type { SessionActorEvent, UpdateUserInput } from "../machines.js";
import { fromSessionHost, type SessionHost } from "./session-host.js";
import { resolve } from "./resolve-user.js";

/** Starts one microtask later, so that a burst of changes causes one write with the newest data. */
export const updateUser = /* @__PURE__ */ fromSessionHost<UpdateUserInput>(
  (host, { send, input }) => {
    let running = true;
    const isRunning = () => running;
    queueMicrotask(() => void update(host, input, send, isRunning));
    return () => void (running = false);
  },
);

async function update(
  host: SessionHost,
  { userId, isUnresolved }: UpdateUserInput,
  send: (event: SessionActorEvent) => void,
  isRunning: () => boolean,
): Promise<void> {
  if (isRunning() && isUnresolved) await resolve(host, send);
  if (!isRunning()) return;
  const { revision, data } = host.users.newest(userId);
  const shared = host.lease.getSnapshot()?.shared;
  if (shared && !shared.isAlive()) return send({ type: "session.lost" });
  try {
    if (data) await shared?.writeUser(data);
    send({ type: "user.updated", revision });
  } catch (cause) {
    const failure = failureOf(new SessionError("user-update-failed", { cause }));
    send({ type: "user.updateFailed", revision, failure });
  }
}
