import { assign, emit, sendTo, setup, spawnChild, stopChild } from "xstate";
import type { SessionFailure } from "./failure.js";
import * as from from "./session.actions.js";
import { sessionActors } from "./session.actors.js";
import { sessionDelays } from "./session.delays.js";
import { sessionGuards } from "./session.guards.js";
import type { SessionContext, SessionEvent, SessionInput, SessionReport } from "./session.types.js";

/** Everything that the chart calls by name. */
export const sessionSetup = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as SessionInput,
    emitted: {} as SessionReport,
  },
  actors: sessionActors,
  guards: sessionGuards,
  delays: sessionDelays,
  actions: {
    markStarted: assign(from.markStarted),
    markStopped: assign(from.markStopped),
    adoptWish: assign(from.adoptWish),
    adoptUser: assign(from.adoptUser),
    adoptProblem: assign(from.adoptProblem),
    claimIdentity: assign(from.claimIdentity),
    noteRevision: assign(from.noteRevision),
    noteWriting: assign(from.noteWriting),
    giveUpRevision: assign(from.giveUpRevision),
    noteSdk: assign(from.noteSdk),
    startCounting: assign(from.startCounting),
    countAttempt: assign(from.countAttempt),
    keepFailure: assign(from.keepFailure),
    keepProblem: assign(from.keepProblem),
    forgetFailure: assign(from.forgetFailure),
    reportFailure: emit((args, failure?: SessionFailure) => ({
      type: "failure",
      failure: failure ?? from.failureIn(args),
    })),
    holdSession: spawnChild("holdSession", { id: "heldSession", input: from.sessionToHold }),
    leaveSession: sendTo("heldSession", from.leaving),
    enterSession: sendTo("heldSession", from.entering),
    releaseSession: stopChild("heldSession"),
    tellNotifications: sendTo("heldSession", from.newNotifications),
  },
});
