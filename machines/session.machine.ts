import { describe } from "./describe.js";
import { startingContext, userToUpdate } from "./session.context.js";
import { DESCRIPTIONS } from "./session.descriptions.js";
import { sessionSetup } from "./session.setup.js";

const chart = sessionSetup.createMachine({
  id: "session",
  options: { maxIterations: 100 },
  context: startingContext,
  initial: "idle",
  on: {
    start: { actions: "markStarted" },
    stop: { actions: "markStopped" },
    "session.configured": { actions: "adoptWish" },
    "sdk.loaded": { actions: "noteSdk" },
    retry: {},
    "xstate.error.actor.heldSession": {
      target: "#session.failed",
      actions: { type: "keepFailure", params: { code: "session-failed" } },
    },
  },
  states: {
    idle: {
      entry: "releaseSession",
      always: [
        { guard: "isMisconfigured", target: "failed", actions: "keepFailure" },
        { guard: "isReadyToLease", target: "syncingUser.leasing" },
        { guard: "isReadyToAsk", target: "syncingUser" },
        { guard: "isSessionWanted", target: "initializing" },
      ],
    },
    initializing: {
      entry: "startCounting",
      always: { guard: "isSessionUnwanted", target: "idle" },
      on: { "sdk.loaded": { target: "syncingUser", actions: "noteSdk" } },
      initial: "attempting",
      states: {
        attempting: {
          entry: "countAttempt",
          invoke: {
            id: "loadSdk",
            src: "loadSdk",
            onError: {
              target: "#session.failed",
              actions: { type: "keepFailure", params: { code: "sdk-failed" } },
            },
          },
          on: {
            "sdk.failed": [
              { guard: "hasAttemptsLeft", target: "waiting" },
              { target: "#session.failed", actions: "keepFailure" },
            ],
          },
          after: {
            loadTimeout: {
              target: "#session.failed",
              actions: { type: "keepFailure", params: { code: "script-timeout" } },
            },
          },
        },
        waiting: {
          invoke: { id: "watchForSdk", src: "watchForSdk", onError: "attempting" },
          on: { "network.online": "attempting" },
          after: { loadBackoff: "attempting" },
        },
      },
    },
    syncingUser: {
      entry: "claimIdentity",
      always: [
        { guard: "isSessionUnwanted", target: "idle" },
        { guard: "isClaimUnwanted", target: "idle" },
      ],
      initial: "settling",
      states: {
        settling: {
          always: { guard: "isReadyToLease", target: "leasing" },
          invoke: {
            id: "settleUser",
            src: "settleUser",
            onError: {
              target: "#session.failed",
              actions: { type: "keepFailure", params: { code: "user-failed" } },
            },
          },
          on: {
            "user.settled": { target: "leasing", actions: ["adoptAnswer", "claimIdentity"] },
            "user.absent": { target: "#session.idle", actions: "adoptAnswer" },
            "user.failed": {
              target: "#session.failed",
              actions: ["keepFailure", "adoptAnswer"],
            },
          },
          after: {
            settleTimeout: {
              target: "#session.failed",
              actions: { type: "keepFailure", params: { code: "user-timeout" } },
            },
          },
        },
        leasing: {
          entry: "holdSession",
          on: {
            "session.leased": { target: "#session.alive", actions: "noteRevision" },
            "session.failed": { target: "#session.failed", actions: "keepFailure" },
          },
          after: {
            leaseTimeout: {
              target: "#session.failed",
              actions: { type: "keepFailure", params: { code: "session-timeout" } },
            },
          },
        },
      },
    },
    alive: {
      entry: "enterSession",
      always: { guard: "isClaimUnwanted", target: "destroying" },
      on: {
        "session.configured": { actions: ["adoptWish", "tellNotifications"] },
        "session.lost": {
          target: "destroyed",
          actions: [{ type: "keepFailure", params: { code: "session-lost" } }, "reportFailure"],
        },
        "session.refused": { target: "destroying", actions: "keepFailure" },
      },
      initial: "current",
      states: {
        current: {
          always: { guard: "hasNewUserData", target: "updatingUser" },
        },
        updatingUser: {
          entry: "noteWriting",
          invoke: {
            id: "updateUser",
            src: "updateUser",
            input: userToUpdate,
            onError: {
              target: "current",
              actions: [
                "giveUpRevision",
                { type: "reportFailure", params: { code: "user-update-failed" } },
              ],
            },
          },
          on: {
            "user.settled": { actions: ["adoptAnswer", "noteWriting"] },
            "user.absent": { actions: "adoptAnswer" },
            "user.failed": { actions: "adoptAnswer" },
            "user.updated": { target: "current", actions: "noteRevision" },
            "user.updateFailed": {
              target: "current",
              actions: ["noteRevision", "reportFailure"],
            },
          },
          after: {
            updateTimeout: {
              target: "current",
              actions: [
                "giveUpRevision",
                { type: "reportFailure", params: { code: "user-update-timeout" } },
              ],
            },
          },
        },
      },
    },
    destroying: {
      always: { guard: "canReturn", target: "alive" },
      entry: "leaveSession",
      on: { "session.lost": "destroyed", "session.refused": {} },
      after: { grace: [{ guard: "isRefused", target: "failed" }, { target: "destroyed" }] },
    },
    destroyed: {
      entry: "releaseSession",
      exit: "forgetFailure",
      always: [
        { guard: "isFailureOver", actions: "forgetFailure" },
        { guard: "canReopen", target: "idle" },
      ],
      on: { retry: "idle" },
    },
    failed: {
      entry: ["releaseSession", "reportFailure"],
      exit: "forgetFailure",
      always: { guard: "isNothingWanted", target: "idle" },
      on: {
        retry: "idle",
        "session.configured": { target: "idle", actions: "adoptWish" },
        "sdk.loaded": { guard: "isLoadingFailure", target: "initializing", actions: "noteSdk" },
      },
      initial: "resting",
      states: {
        resting: {
          invoke: { id: "watchForSdk", src: "watchForSdk", onError: {} },
          on: { "network.online": { guard: "canRecover", target: "#session.initializing" } },
          after: { backgroundRetry: { guard: "canRecover", target: "retrying" } },
        },
        retrying: {
          invoke: { id: "loadSdk", src: "loadSdk", onError: "resting" },
          on: {
            "sdk.failed": [
              { guard: "isNews", target: "resting", actions: ["keepFailure", "reportFailure"] },
              { target: "resting" },
            ],
          },
          after: { loadTimeout: "resting" },
        },
      },
    },
  },
});

/**
 * The life of one TalkJS session. Events say what is wanted, states say what is, and eventless
 * transitions close the difference. Production builds leave the descriptions out.
 */
export const sessionMachine =
  typeof process === "undefined" || process.env.NODE_ENV === "production"
    ? chart
    : describe(chart, DESCRIPTIONS);
