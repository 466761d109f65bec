import { createActor, type Actor } from "xstate";
import { once } from "../lib/once.js";
import { sessionMachine, type SessionConfig } from "../machines.js";
import { bindHost } from "./host-actor.js";
import { holdSession } from "./hold-session.js";
import type { SessionHost } from "./session-host.js";
import { loadSdk, watchForSdk } from "./load-sdk.js";
import { resolveUser } from "./resolve-user.js";
import { updateUser } from "./update-user.js";

export type SessionActor = Actor<typeof sessionMachine>;

/** The session machine with its actors. */
const providedMachine = /* @__PURE__ */ once((): typeof sessionMachine =>
  sessionMachine.provide({
    actors: { holdSession, loadSdk, resolveUser, updateUser, watchForSdk },
  }),
);

/** Creates an actor of the session machine for this host. It does nothing before you start it. */
export function createSessionActor(host: SessionHost, config: SessionConfig): SessionActor {
  const actor = createActor(providedMachine(), { input: config });
  bindHost(actor.system, host);
  return actor;
}
