import { and, not } from "xstate";
import { startingContext, userToUpdate } from "./session.actions.js";
import { DELAY } from "./session.delays.js";
import { sessionSetup } from "./session.setup.js";
import { EVENTS, STATES } from "./session.words.js";
import { teller } from "./told.js";
import { failAsTold, failWith, opening, refusedUpdate } from "./session.transitions.js";

const told = teller(EVENTS);

/**
 * The life of one TalkJS session. Events say what is wanted, states say what is, and eventless
 * transitions close the difference.
 */
export const sessionMachine = sessionSetup.createMachine({
  id: "session",
  context: startingContext,
  initial: "idle",
  on: told({
    start: { actions: "markStarted" },
    stop: { actions: "markStopped" },
    "session.configured": { actions: "adoptWish" },
    "sdk.loaded": { actions: "noteSdk" },
    retry: {},
    "xstate.error.actor.heldSession": failWith("session-failed"),
  }),
  states: {
    idle: {
      description: STATES.idle,
      always: [{ guard: "isMisconfigured", target: "failed", actions: "keepProblem" }, ...opening],
    },
    initializing: {
      description: STATES.initializing,
      entry: "startCounting",
      always: { guard: not("isSessionWanted"), target: "idle" },
      on: told({ "sdk.loaded": { target: "syncingUser", actions: "noteSdk" } }),
      initial: "attempting",
      states: {
        attempting: {
          description: STATES.attempting,
          entry: "countAttempt",
          invoke: { src: "loadSdk", onError: failWith("sdk-failed") },
          on: told({ "sdk.failed": [{ guard: "hasAttemptsLeft", target: "waiting" }, failAsTold] }),
          after: { [DELAY.load]: failWith("script-timeout") },
        },
        waiting: {
          description: STATES.waiting,
          invoke: { src: "watchForSdk", onError: "attempting" },
          on: told({ "network.online": "attempting" }),
          after: { [DELAY.backoff]: "attempting" },
        },
      },
    },
    syncingUser: {
      description: STATES.syncingUser,
      entry: "claimIdentity",
      always: {
        guard: not(and(["isSessionWanted", "isClaimWanted"])),
        target: "idle",
        actions: "releaseSession",
      },
      initial: "settling",
      states: {
        settling: {
          description: STATES.settling,
          always: { guard: "isUserKnown", target: "leasing" },
          invoke: { src: "settleUser", onError: failWith("user-failed") },
          on: told({
            "user.settled": { target: "leasing", actions: ["adoptUser", "claimIdentity"] },
            "user.absent": { target: "#session.idle", actions: "adoptAbsence" },
            "user.failed": { target: "#session.failed", actions: ["keepFailure", "adoptProblem"] },
          }),
          after: { [DELAY.settle]: failWith("user-timeout") },
        },
        leasing: {
          description: STATES.leasing,
          entry: "holdSession",
          on: told({
            "session.leased": { target: "#session.alive", actions: "noteRevision" },
            "session.failed": failAsTold,
          }),
          after: { [DELAY.lease]: failWith("session-timeout") },
        },
      },
    },
    alive: {
      description: STATES.alive,
      entry: "enterSession",
      always: { guard: not("isClaimWanted"), target: "destroying" },
      on: told({
        "session.configured": { actions: ["adoptWish", "tellNotifications"] },
        "session.lost": {
          target: "destroyed",
          actions: [{ type: "keep", params: { code: "session-lost" } }, "reportKept"],
        },
        "session.refused": { target: "destroying", actions: "keepFailure" },
      }),
      initial: "current",
      states: {
        current: {
          description: STATES.current,
          always: { guard: "hasNewUserData", target: "updatingUser" },
        },
        updatingUser: {
          description: STATES.updatingUser,
          entry: "noteWriting",
          invoke: {
            src: "updateUser",
            input: userToUpdate,
            onError: refusedUpdate("user-update-failed"),
          },
          on: told({
            "user.settled": { actions: ["adoptUser", "noteWriting"] },
            "user.absent": { actions: "adoptAbsence" },
            "user.failed": { actions: "adoptProblem" },
            "user.updated": { target: "current", actions: "noteRevision" },
            "user.updateFailed": { target: "current", actions: ["noteRevision", "reportRefusal"] },
          }),
          after: {
            [DELAY.update]: refusedUpdate("user-update-timeout"),
          },
        },
      },
    },
    destroying: {
      description: STATES.destroying,
      always: { guard: and(["isClaimWanted", not("hasFailed")]), target: "alive" },
      entry: "leaveSession",
      on: told({ "session.lost": "destroyed", "session.refused": {} }),
      after: {
        [DELAY.grace]: [
          { guard: and(["hasFailed", "isClaimWanted"]), target: "failed" },
          { target: "destroyed" },
        ],
      },
    },
    destroyed: {
      description: STATES.destroyed,
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
      on: told({ retry: { target: "idle", actions: "forgetFailure" } }),
    },
    failed: {
      description: STATES.failed,
      entry: ["releaseSession", "reportKept"],
      exit: "forgetFailure",
      always: { guard: and([not("isSessionWanted"), not("isMisconfigured")]), target: "idle" },
      on: told({
        retry: "idle",
        "session.configured": { target: "idle", actions: "adoptWish" },
        "sdk.loaded": { guard: "isLoadingFailure", target: "initializing", actions: "noteSdk" },
      }),
      initial: "resting",
      states: {
        resting: {
          description: STATES.resting,
          invoke: { src: "watchForSdk", onError: {} },
          on: told({ "network.online": { guard: "canRecover", target: "#session.initializing" } }),
          after: { [DELAY.background]: { guard: "canRecover", target: "retrying" } },
        },
        retrying: {
          description: STATES.retrying,
          invoke: { src: "loadSdk", onError: "resting" },
          on: told({
            "sdk.failed": [
              { guard: "isNews", target: "resting", actions: ["keepFailure", "reportKept"] },
              { target: "resting" },
            ],
          }),
          after: { [DELAY.load]: "resting" },
        },
      },
    },
  },
});
