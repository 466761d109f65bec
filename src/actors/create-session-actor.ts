import { createActor, type Actor } from "xstate";
import { sessionMachine, type SessionWish } from "../machines.js";
import { lendHost } from "./host-actor.js";
import { holdSession } from "./hold-session.js";
import type { SessionHost } from "./session-host.js";
import { loadSdk, watchForSdk } from "./load-sdk.js";
import { settleUser } from "./resolve-user.js";
import { updateUser } from "./update-user.js";

export type SessionActor = Actor<typeof sessionMachine>;

/** The session machine with the actors that touch the world in its slots. */
let worldly: typeof sessionMachine | undefined;

const worldlyMachine = (): typeof sessionMachine =>
  (worldly ??= sessionMachine.provide({
    actors: {
      holdSession,
      loadSdk,
      settleUser,
      updateUser,
      watchForSdk,
    },
  }));

/** An actor of the session machine that acts on this host. Nothing happens before it is started. */
export function createSessionActor(host: SessionHost, id: string, wish: SessionWish): SessionActor {
  const actor = createActor(worldlyMachine(), { id, input: { wish } });
  lendHost(actor.system, host);
  return actor;
}
