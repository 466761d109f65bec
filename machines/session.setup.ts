import { assign, emit, sendTo, spawnChild, stopChild } from "xstate";
import { failureIn, applyChange, withIdentity, type ActionArgs } from "./session.context.js";
import type { SessionFailure } from "./failure.js";
import { sessionActors, type HoldingEvent } from "./session.actors.js";
import { sessionDelays } from "./session.delays.js";
import { sessionGuards } from "./session.guards.js";
import type { SessionContext, SessionEvent, SessionInput, SessionReport } from "./session.types.js";
import { setupMachine } from "./setup-machine.js";

const types: {
  readonly context?: SessionContext;
  readonly events?: SessionEvent;
  readonly input?: SessionInput;
  readonly emitted?: SessionReport;
} = {};

/** Implementations for every name in the chart. */
export const sessionSetup = setupMachine({
  types,
  actors: sessionActors,
  guards: sessionGuards,
  delays: sessionDelays,
  actions: {
    markStarted: assign(({ context: { sdk }, event }: ActionArgs) => ({
      started: true,
      sdk: event.sdk ?? sdk,
    })),
    markStopped: assign({ started: false }),
    setConfig: assign(({ context: { config }, event }: ActionArgs) => ({
      config: event.config ? applyChange(config, event.config) : config,
    })),
    /** A restored context describes an earlier page. */
    resetContext: assign({ identity: undefined, sdk: "unloaded", failure: undefined, attempt: 0 }),
    /** Stores the user that the app resolved, or the reason why it could not. */
    setResolvedUser: assign(({ context: { config }, event }: ActionArgs) => ({
      config: { ...config, user: event.user ?? { type: "absent" }, problem: event.failure },
    })),
    setIdentity: assign(({ context: { config } }) => ({
      identity: {
        appId: config.appId,
        signature: config.signature,
        authentication: config.authentication,
        userId: config.user.id,
        generation: config.user.generation,
        revision: undefined,
        pendingRevision: undefined,
        writes: 0,
      },
    })),
    setRevision: assign(({ context, event }: ActionArgs) =>
      withIdentity(context, { revision: event.revision }),
    ),
    countWrite: assign(({ context }) =>
      withIdentity(context, { writes: (context.identity?.writes ?? 0) + 1 }),
    ),
    resetWrites: assign(({ context }) => withIdentity(context, { writes: 0 })),
    setPendingRevision: assign(({ context }) =>
      withIdentity(context, { pendingRevision: context.config.user.revision }),
    ),
    /** Gives up on a write, e.g. after its timeout. The revision counts as written. A user that is still unresolved stays the previous one. */
    dropPendingRevision: assign(({ context: { identity, config } }) => {
      const { userId: id = "", generation = 0, revision: carried = 0 } = identity ?? {};
      const revision = identity?.pendingRevision ?? carried;
      const user = { type: "known", id, revision, generation } as const;
      return {
        identity: identity && { ...identity, revision, generation },
        config: config.user.type === "unresolved" ? { ...config, user } : config,
      };
    }),
    markSdkLoaded: assign({ sdk: "loaded" }),
    resetAttempts: assign({ attempt: 0 }),
    incrementAttempts: assign(({ context: { attempt } }) => ({ attempt: attempt + 1 })),
    setFailure: assign((args: ActionArgs, failure?: SessionFailure) => ({
      failure: failure ?? failureIn(args),
    })),
    setSessionLost: assign({ failure: { code: "session-lost" } }),
    clearFailure: assign({ failure: undefined }),
    emitFailure: emit((args: ActionArgs, failure?: SessionFailure) => ({
      type: "failure",
      failure: failure ?? failureIn(args),
    })),
    emitUpdateLoop: emit({ type: "failure", failure: { code: "user-update-loop" } }),
    emitUpdateFailed: emit({ type: "failure", failure: { code: "user-update-failed" } }),
    /** Either the app or TalkJS did not answer in time. */
    emitTimeout: emit(({ context: { config } }) => ({
      type: "failure",
      failure: { code: config.user.type === "unresolved" ? "user-timeout" : "user-update-timeout" },
    })),
    holdSession: spawnChild("holdSession", {
      id: "heldSession",
      input: ({ context: { config } }) => ({
        appId: config.appId,
        userId: config.user.id ?? "",
        revision: config.user.revision ?? 0,
      }),
    }),
    activateSession: sendTo("heldSession", ({ context: { config } }): HoldingEvent => ({
      type: "activate",
      notifications: config.notifications,
    })),
    sendNotifications: sendTo("heldSession", ({ context: { config } }): HoldingEvent => ({
      type: "notifications.configured",
      notifications: config.notifications,
    })),
    /** Only an unmount lets a session linger. A sign-out or a user switch ends it at once. */
    deactivateSession: sendTo("heldSession", ({ context: { started, config } }): HoldingEvent => ({
      type: "deactivate",
      lingerMs: started ? 0 : config.lingerMs,
    })),
    releaseSession: stopChild("heldSession"),
  },
});
