import { canReadEnv } from "./can-read-env.js";
import { describe } from "./describe.js";
import { startingContext, userToUpdate } from "./session.context.js";
import { DESCRIPTIONS } from "./session.descriptions.js";
import { sessionSetup } from "./session.setup.js";

const chart = sessionSetup.createMachine({
  id: "session",
  // By default xstate sets no limit, and two guards that contradict each other would block the page.
  options: { maxIterations: 100 },
  context: startingContext,
  initial: "idle",
  on: {
    start: { actions: "markStarted" },
    stop: { actions: "markStopped" },
    "session.configured": { actions: "setConfig" },
    "sdk.loaded": { actions: "markSdkLoaded" },
    retry: {},
    "session.restored": { target: ".idle", actions: "resetContext" },
    "xstate.error.actor.heldSession": {
      target: "#session.failed",
      actions: { type: "setFailure", params: { code: "session-failed" } },
    },
  },
  states: {
    idle: {
      entry: "releaseSession",
      always: [
        { guard: "isMisconfigured", target: "failed", actions: "setFailure" },
        { guard: "canLease", target: "syncingUser.leasing" },
        { guard: "canResolveUser", target: "syncingUser" },
        { guard: "shouldOpen", target: "initializing" },
      ],
      initial: "signedIn",
      states: {
        signedOut: { always: { guard: "hasUser", target: "signedIn" } },
        signedIn: { tags: "pending", always: { guard: "hasNoUser", target: "signedOut" } },
      },
    },
    initializing: {
      entry: "resetAttempts",
      always: { guard: "shouldClose", target: "idle" },
      on: { "sdk.loaded": { target: "syncingUser", actions: "markSdkLoaded" } },
      initial: "loading",
      states: {
        loading: {
          tags: "pending",
          entry: "incrementAttempts",
          invoke: {
            id: "loadSdk",
            src: "loadSdk",
            onError: {
              target: "#session.failed",
              actions: { type: "setFailure", params: { code: "sdk-failed" } },
            },
          },
          on: {
            "sdk.failed": [
              { guard: "hasAttemptsLeft", target: "backoff" },
              { target: "#session.failed", actions: "setFailure" },
            ],
          },
          after: {
            loadTimeout: {
              target: "#session.failed",
              actions: { type: "setFailure", params: { code: "script-timeout" } },
            },
          },
        },
        backoff: {
          tags: "pending",
          invoke: { id: "watchForSdk", src: "watchForSdk", onError: "loading" },
          on: { "network.online": "loading" },
          after: { loadBackoff: "loading" },
        },
      },
    },
    syncingUser: {
      entry: "setIdentity",
      always: [
        { guard: "shouldClose", target: "idle" },
        { guard: "isIdentityStale", target: "idle" },
      ],
      initial: "resolving",
      states: {
        resolving: {
          tags: "pending",
          always: [
            { guard: "canLease", target: "leasing" },
            { guard: "isUserMismatched", target: "mismatched" },
          ],
          invoke: {
            id: "resolveUser",
            src: "resolveUser",
            onError: {
              target: "#session.failed",
              actions: { type: "setFailure", params: { code: "user-failed" } },
            },
          },
          on: {
            "user.resolved": { target: "leasing", actions: ["setResolvedUser", "setIdentity"] },
            "user.mismatched": { target: "mismatched", actions: "setResolvedUser" },
            "user.absent": { target: "#session.idle", actions: "setResolvedUser" },
            "user.failed": {
              target: "#session.failed",
              actions: ["setFailure", "setResolvedUser"],
            },
          },
          after: {
            resolveTimeout: {
              target: "#session.failed",
              actions: { type: "setFailure", params: { code: "user-timeout" } },
            },
          },
        },
        mismatched: {
          tags: "pending",
          always: { guard: "isUserMatched", target: "resolving" },
          after: {
            mismatchTimeout: {
              target: "#session.failed",
              actions: { type: "setFailure", params: { code: "user-mismatch" } },
            },
          },
        },
        leasing: {
          tags: "pending",
          entry: "holdSession",
          on: {
            "session.leased": { target: "#session.alive", actions: "setRevision" },
            "session.failed": { target: "#session.failed", actions: "setFailure" },
          },
          after: {
            leaseTimeout: {
              target: "#session.failed",
              actions: { type: "setFailure", params: { code: "session-timeout" } },
            },
          },
        },
      },
    },
    alive: {
      entry: "activateSession",
      always: { guard: "isIdentityStale", target: "destroying" },
      on: {
        "session.configured": { actions: ["setConfig", "resetWrites", "sendNotifications"] },
        "session.lost": { target: "destroyed", actions: ["setSessionLost", "emitFailure"] },
        "session.refused": { target: "destroying", actions: "setFailure" },
      },
      initial: "synced",
      states: {
        synced: {
          always: [
            { guard: "isUserMismatched", target: "mismatched" },
            { guard: "isUpdateLoop", actions: ["dropPendingRevision", "emitUpdateLoop"] },
            { guard: "hasNewUserData", target: "updatingUser" },
          ],
        },
        mismatched: {
          always: { guard: "isUserMatched", target: "synced" },
          after: {
            mismatchTimeout: {
              target: "#session.destroying",
              actions: { type: "setFailure", params: { code: "user-mismatch" } },
            },
          },
        },
        updatingUser: {
          entry: ["setPendingRevision", "countWrite"],
          always: { guard: "isAnswerOverdue", target: "synced" },
          invoke: {
            id: "updateUser",
            src: "updateUser",
            input: userToUpdate,
            onError: { target: "synced", actions: ["dropPendingRevision", "emitUpdateFailed"] },
          },
          on: {
            "user.resolved": { actions: ["setResolvedUser", "setPendingRevision"] },
            "user.mismatched": { actions: "setResolvedUser" },
            "user.failed": { actions: "setResolvedUser" },
            "user.updated": { target: "synced", actions: "setRevision" },
            "user.updateFailed": { target: "synced", actions: ["setRevision", "emitFailure"] },
          },
          after: {
            updateTimeout: { target: "synced", actions: ["emitTimeout", "dropPendingRevision"] },
          },
        },
      },
    },
    destroying: {
      always: { guard: "canResume", target: "alive" },
      entry: "deactivateSession",
      on: { "session.lost": "destroyed", "session.refused": {} },
      after: { grace: [{ guard: "isRefused", target: "failed" }, { target: "destroyed" }] },
      initial: "ending",
      states: {
        ending: { always: { guard: "isWanted", target: "reopening" } },
        reopening: { tags: "pending", always: { guard: "isUnwanted", target: "ending" } },
      },
    },
    destroyed: {
      entry: "releaseSession",
      exit: "clearFailure",
      always: [
        { guard: "isFailureStale", actions: "clearFailure" },
        { guard: "canReopen", target: "idle" },
      ],
      on: { retry: "idle" },
    },
    failed: {
      entry: ["releaseSession", "emitFailure"],
      exit: "clearFailure",
      always: { guard: "shouldIdle", target: "idle" },
      on: {
        retry: "idle",
        "session.configured": { target: "idle", actions: "setConfig" },
        "sdk.loaded": {
          guard: "isLoadingFailure",
          target: "initializing",
          actions: "markSdkLoaded",
        },
      },
      initial: "waiting",
      states: {
        waiting: {
          invoke: { id: "watchForSdk", src: "watchForSdk", onError: {} },
          on: { "network.online": { guard: "canRecover", target: "#session.initializing" } },
          after: { backgroundRetry: { guard: "canRecover", target: "retrying" } },
        },
        retrying: {
          invoke: { id: "loadSdk", src: "loadSdk", onError: "waiting" },
          on: {
            "sdk.failed": [
              { guard: "isNewFailure", target: "waiting", actions: ["setFailure", "emitFailure"] },
              { target: "waiting" },
            ],
          },
          after: { loadTimeout: "waiting" },
        },
      },
    },
  },
});

/**
 * The life of one TalkJS session. Events tell what is requested and what happened, and eventless
 * transitions move to the state that fits. Production builds leave the descriptions out.
 */
export const sessionMachine =
  !canReadEnv || process.env.NODE_ENV === "production" ? chart : describe(chart, DESCRIPTIONS);
