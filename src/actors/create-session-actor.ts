import { createActor, type Actor } from "xstate";
import { sessionMachine, type SessionConfig } from "../machines.js";
import { bindHost } from "./host-actor.js";
import { holdSession } from "./hold-session.js";
import type { SessionHost } from "./session-host.js";
import { loadSdk, watchForSdk } from "./load-sdk.js";
import { resolveUser } from "./resolve-user.js";
import { updateUser } from "./update-user.js";

export type SessionActor = Actor<typeof sessionMachine>;

/** The session machine with the real actors in its slots. */
let provided: typeof sessionMachine | undefined;

const providedMachine = (): typeof sessionMachine =>
  (provided ??= sessionMachine.provide({
    actors: {
      holdSession,
      loadSdk,
      resolveUser,
      updateUser,
      watchForSdk,
    },
  }));

/** Creates an actor of the session machine for this host. It does nothing before you start it. */
export function createSessionActor(
  host: SessionHost,
  id: string,
  config: SessionConfig,
): SessionActor {
  const actor = createActor(providedMachine(), { id, input: config });
  bindHost(actor.system, host);
  return actor;
}
