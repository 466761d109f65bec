import { assign, emit, sendTo, setup, spawnChild, stopChild } from "xstate";
import { failureIn, inClaim, type Args } from "./session.context.js";
import type { SessionFailure } from "./failure.js";
import { sessionActors, type HoldingEvent } from "./session.actors.js";
import { sessionDelays } from "./session.delays.js";
import { sessionGuards } from "./session.guards.js";
import type { SessionContext, SessionEvent, SessionInput, SessionReport } from "./session.types.js";

const types: {
  readonly context?: SessionContext;
  readonly events?: SessionEvent;
  readonly input?: SessionInput;
  readonly emitted?: SessionReport;
} = {};

/** Everything that the chart calls by name. Which events bring what is adopted here, the chart says. */
export const sessionSetup = setup({
  types,
  actors: sessionActors,
  guards: sessionGuards,
  delays: sessionDelays,
  actions: {
    markStarted: assign(({ context: { sdk }, event }: Args) => ({
      started: true,
      sdk: event.sdk ?? sdk,
    })),
    markStopped: assign({ started: false }),
    adoptWish: assign(({ context: { wish }, event }: Args) => ({ wish: event.wish ?? wish })),
    /** What the app says of the user: somebody, nobody, or why it cannot be said. */
    adoptAnswer: assign(({ context: { wish }, event }: Args) => ({
      wish: { ...wish, user: event.user ?? { type: "absent" }, problem: event.failure },
    })),
    claimIdentity: assign(({ context: { wish } }) => ({
      claim: {
        appId: wish.appId,
        signature: wish.signature,
        authentication: wish.authentication,
        userId: wish.user.id,
        generation: wish.user.generation,
        revision: undefined,
        writing: undefined,
      },
    })),
    noteRevision: assign(({ context, event }: Args) =>
      inClaim(context, { revision: event.revision }),
    ),
    noteWriting: assign(({ context }) => inClaim(context, { writing: context.wish.user.revision })),
    /** Its time is over: that data is not written again, and whom nobody has named is who was there before. */
    giveUpRevision: assign(({ context: { claim, wish } }) => {
      const { userId: id = "", generation = 0, revision: carried = 0 } = claim ?? {};
      const revision = claim?.writing ?? carried;
      const user = { type: "known", id, revision, generation } as const;
      return {
        claim: claim && { ...claim, revision, generation },
        wish: wish.user.type === "unsettled" ? { ...wish, user } : wish,
      };
    }),
    noteSdk: assign({ sdk: "loaded" }),
    startCounting: assign({ attempt: 0 }),
    countAttempt: assign(({ context: { attempt } }) => ({ attempt: attempt + 1 })),
    keepFailure: assign((args: Args, failure?: SessionFailure) => ({
      failure: failure ?? failureIn(args),
    })),
    forgetFailure: assign({ failure: undefined }),
    reportFailure: emit((args: Args, failure?: SessionFailure) => ({
      type: "failure",
      failure: failure ?? failureIn(args),
    })),
    holdSession: spawnChild("holdSession", {
      id: "heldSession",
      input: ({ context: { wish } }) => ({
        appId: wish.appId,
        userId: wish.user.id ?? "",
        revision: wish.user.revision ?? 0,
      }),
    }),
    enterSession: sendTo("heldSession", ({ context: { wish } }): HoldingEvent => ({
      type: "session.entered",
      notifications: wish.notifications,
    })),
    tellNotifications: sendTo("heldSession", ({ context: { wish } }): HoldingEvent => ({
      type: "notifications.configured",
      notifications: wish.notifications,
    })),
    /** A sign-out and a user switch end a session at once; only an unmount lets it linger. */
    leaveSession: sendTo("heldSession", ({ context: { started, wish } }): HoldingEvent => ({
      type: "session.left",
      lingerMs: started ? 0 : wish.lingerMs,
    })),
    releaseSession: stopChild("heldSession"),
  },
});
