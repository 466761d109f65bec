import { createActor, createMachine, fromCallback, type AnyActorRef } from "xstate";
import { sessionMachine, type SessionConfig } from "../src/machines.js";
import { median } from "./statistics.js";

/** The smallest comparable machine: two states, one with an invoked actor and a timeout. */
const smallest = createMachine({
  initial: "idle",
  states: {
    idle: { on: { start: "busy" } },
    busy: {
      invoke: { src: fromCallback(() => () => undefined) },
      after: { 10_000: "idle" },
      on: { stop: "idle" },
    },
  },
});

const config: SessionConfig = {
  appId: "bench",
  user: { type: "known", id: "alice", revision: 1, generation: 1 },
  credentials: "known",
  signature: "none",
  authentication: "none",
  notifications: undefined,
  lingerMs: 0,
  loading: { timeoutMs: 10_000, attempts: 3 },
  problem: undefined,
};

const TURNS = 2_000;
const ROUNDS = 15;

/** Measures transitions per second of the session machine and of the smallest one, without a browser. */
export function measureHeadless(): { readonly session: number; readonly smallest: number } {
  const actors = {
    session: createActor(sessionMachine, { input: config }),
    smallest: createActor(smallest),
  };
  const rates = { session: [] as number[], smallest: [] as number[] };
  for (const actor of Object.values(actors)) actor.start();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of ["session", "smallest"] as const) rates[name].push(rateOf(actors[name]));
  for (const actor of Object.values(actors)) actor.stop();
  return { session: median(rates.session), smallest: median(rates.smallest) };
}

/** Each turn makes two transitions: to the other state and back. */
function rateOf(actor: AnyActorRef): number {
  const started = performance.now();
  for (let turn = 0; turn < TURNS; turn += 1) {
    actor.send({ type: "start" });
    actor.send({ type: "stop" });
  }
  return (2 * TURNS * 1_000) / (performance.now() - started);
}
