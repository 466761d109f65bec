import {
  createActor,
  sessionMachine,
  type SessionStatus,
  type SessionConfig,
} from "talkjs-session/machines";

const alice: SessionConfig = {
  appId: "app",
  user: { type: "known", id: "alice", revision: 1, generation: 1 },
  credentials: "known",
  signature: "none",
  authentication: "none",
  notifications: undefined,
  lingerMs: 0,
  loading: { timeoutMs: 10_000, attempts: 3 },
  problem: undefined,
};

/** The session waits for credentials, and starts when they arrive. Runs on Node with only xstate. */
export function waitForCredentials(): SessionStatus[] {
  const actor = createActor(sessionMachine, {
    input: { config: { ...alice, credentials: "announced" } },
  });
  const seen: SessionStatus[] = [];
  const record = () => seen.push(actor.getSnapshot().matches("idle") ? "idle" : "initializing");
  actor.start();
  actor.send({ type: "start" });
  record();
  actor.send({ type: "session.configured", config: alice });
  record();
  actor.stop();
  return seen;
}
