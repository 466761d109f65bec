import { createActor, type Actor } from "xstate";
import { once } from "../lib/once.js";
import { sessionMachine, type SessionConfig } from "../machines.js";
import { holdSession } from "./hold-session.js";
import { loadSdk, watchForSdk } from "./load-sdk.js";
import { resolveUser } from "./resolve-user.js";
import { updateUser } from "./update-user.js";

export type SessionActor = Actor<typeof sessionMachine>;

/** The session machine with its actors. */
export const providedSessionMachine = /* @__PURE__ */ once((): typeof sessionMachine =>
  sessionMachine.provide({
    actors: { holdSession, loadSdk, resolveUser, updateUser, watchForSdk },
  }),
);

/** Creates an actor of the session machine. It needs a host before it starts. */
export const createSessionActor = (config: SessionConfig): SessionActor =>
  createActor(providedSessionMachine(), { input: config });
