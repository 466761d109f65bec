import { and, not } from "xstate";
import { startingContext, userToUpdate } from "./session.actions.js";
import { sessionSetup } from "./session.setup.js";
import { told } from "./session.words.js";
import { MOST_STEPS } from "./steps.js";
import { failAsTold, failWith, opening, refusedUpdate } from "./session.transitions.js";

/**
 * The life of one TalkJS session. Events say what is wanted, states say what is, and eventless
 * transitions close the difference.
 */
export const sessionMachine = sessionSetup.createMachine(
  told({
    id: "session",
    options: { maxIterations: MOST_STEPS },
    context: startingContext,
    initial: "idle",
    on: {
      start: { actions: "markStarted" },
      stop: { actions: "markStopped" },
      "session.configured": { actions: "adoptWish" },
      "sdk.loaded": { actions: "noteSdk" },
      retry: {},
      "xstate.error.actor.heldSession": failWith("session-failed"),
    },
    states: {
      idle: {
        always: [
          { guard: "isMisconfigured", target: "failed", actions: "keepProblem" },
          ...opening,
        ],
      },
      initializing: {
        entry: "startCounting",
        always: { guard: not("isSessionWanted"), target: "idle" },
        on: { "sdk.loaded": { target: "syncingUser", actions: "noteSdk" } },
        initial: "attempting",
        states: {
          attempting: {
            entry: "countAttempt",
            invoke: { id: "loadSdk", src: "loadSdk", onError: failWith("sdk-failed") },
            on: { "sdk.failed": [{ guard: "hasAttemptsLeft", target: "waiting" }, failAsTold] },
            after: { loadTimeout: failWith("script-timeout") },
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
        always: {
          guard: not(and(["isSessionWanted", "isClaimWanted"])),
          target: "idle",
          actions: "releaseSession",
        },
        initial: "settling",
        states: {
          settling: {
            always: { guard: "isUserKnown", target: "leasing" },
            invoke: { id: "settleUser", src: "settleUser", onError: failWith("user-failed") },
            on: {
              "user.settled": { target: "leasing", actions: ["adoptUser", "claimIdentity"] },
              "user.absent": { target: "#session.idle", actions: "adoptUser" },
              "user.failed": {
                target: "#session.failed",
                actions: ["keepFailure", "adoptProblem"],
              },
            },
            after: { settleTimeout: failWith("user-timeout") },
          },
          leasing: {
            entry: "holdSession",
            on: {
              "session.leased": { target: "#session.alive", actions: "noteRevision" },
              "session.failed": failAsTold,
            },
            after: { leaseTimeout: failWith("session-timeout") },
          },
        },
      },
      alive: {
        entry: "enterSession",
        always: { guard: not("isClaimWanted"), target: "destroying" },
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
              onError: refusedUpdate("user-update-failed"),
            },
            on: {
              "user.settled": { actions: ["adoptUser", "noteWriting"] },
              "user.absent": { actions: "adoptUser" },
              "user.failed": { actions: "adoptProblem" },
              "user.updated": { target: "current", actions: "noteRevision" },
              "user.updateFailed": {
                target: "current",
                actions: ["noteRevision", "reportFailure"],
              },
            },
            after: {
              updateTimeout: refusedUpdate("user-update-timeout"),
            },
          },
        },
      },
      destroying: {
        always: { guard: and(["isClaimWanted", not("hasFailed")]), target: "alive" },
        entry: "leaveSession",
        on: { "session.lost": "destroyed", "session.refused": {} },
        after: {
          grace: [
            { guard: and(["hasFailed", "isClaimWanted"]), target: "failed" },
            { target: "destroyed" },
          ],
        },
      },
      destroyed: {
        entry: "releaseSession",
        always: [
          { guard: and(["hasFailed", not("isClaimWanted")]), actions: "forgetFailure" },
          {
            guard: and(["isMisconfigured", not("hasFailed")]),
            target: "failed",
            actions: "keepProblem",
          },
          { guard: and(["isSessionWanted", not("hasFailed")]), target: "idle" },
        ],
        on: { retry: { target: "idle", actions: "forgetFailure" } },
      },
      failed: {
        entry: ["releaseSession", "reportFailure"],
        exit: "forgetFailure",
        always: { guard: and([not("isSessionWanted"), not("isMisconfigured")]), target: "idle" },
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
  }),
);
