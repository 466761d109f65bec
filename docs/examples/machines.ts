import { createActor, sessionMachine, type SessionStatus } from "talkjs-session/machines";

/** The session waits for credentials, and starts when they arrive. Runs on Node with only xstate. */
export function waitForCredentials(): SessionStatus[] {
  const actor = createActor(sessionMachine, {
    input: { appId: "app", userId: "alice", credentials: "announced" },
  });
  const seen: SessionStatus[] = [];
  const record = () => seen.push(actor.getSnapshot().matches("idle") ? "idle" : "initializing");
  actor.start();
  actor.send({ type: "start" });
  record();
  const { config } = actor.getSnapshot().context;
  actor.send({ type: "session.configured", config: { ...config, credentials: "known" } });
  record();
  actor.stop();
  return seen;
}
