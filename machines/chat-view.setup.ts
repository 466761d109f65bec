import { assign, emit, sendTo, setup, spawnChild, stopChild } from "xstate";
import type {
  ChatViewClaim,
  ChatViewContext,
  ChatViewEvent,
  ChatViewInput,
  ChatViewWish,
  SettingsChanged,
} from "./chat-view.types.js";
import type { SessionFailure } from "./failure.js";
import { inert } from "./inert.js";
import type { SessionReport } from "./session.types.js";

interface Args {
  readonly context: ChatViewContext;
}

interface Told extends Args {
  readonly event: ChatViewEvent;
}

const delays = {
  /** A chat UI that takes longer is not going to appear; an animation of a slow phone fits in many times. */
  mountTimeout: 15_000,
  /** One macrotask: what React cleans up and runs again, it does at once. */
  grace: 0,
};

export type ChatViewDelay = keyof typeof delays;

export const startingContext = ({ input }: { input: ChatViewInput }): ChatViewContext => ({
  started: false,
  wish: input.wish,
  claim: undefined,
  failure: undefined,
});

const isViewWanted = ({ context: { started, wish } }: Args): boolean =>
  started && wish.session !== undefined;

const isClaimOf = (claim: ChatViewClaim | undefined, wish: ChatViewWish): boolean =>
  wish.session === claim?.session && wish.options === claim?.options;

const isClaimWanted = ({ context: { started, wish, claim } }: Args): boolean =>
  started && isClaimOf(claim, wish);

/** What is about to be replaced is told nothing any more. */
const keepsClaim = ({ context: { claim }, event }: Told): boolean =>
  "wish" in event && isClaimOf(claim, event.wish);

const hasNoPlace = ({ context }: Args): boolean => !context.started;

const failureIn = ({ context, event }: Told): SessionFailure =>
  "failure" in event ? event.failure : (context.failure ?? { code: "view-failed" });

/** Everything that the chart of a chat UI calls by name. */
export const chatViewSetup = setup({
  types: {
    context: {} as ChatViewContext,
    events: {} as ChatViewEvent,
    input: {} as ChatViewInput,
    emitted: {} as SessionReport,
  },
  actors: {
    /** Makes the chat UI and holds it for as long as it runs: `view.created`, `view.failed`, `view.lost`. */
    holdView: inert<undefined, SettingsChanged>(),
    /** Brings the chat UI into the page: `view.mounted` or `view.failed`. */
    mountView: inert<undefined, SettingsChanged>(),
  },
  guards: { isViewWanted, isClaimWanted, keepsClaim, hasNoPlace },
  delays,
  actions: {
    markStarted: assign({ started: true }),
    markStopped: assign({ started: false }),
    adoptWish: assign(({ context, event }) => ({
      wish: "wish" in event ? event.wish : context.wish,
    })),
    claimView: assign(({ context: { wish } }) => ({
      claim: { session: wish.session, options: wish.options },
    })),
    keepFailure: assign((args, failure?: SessionFailure) => ({
      failure: failure ?? failureIn(args),
    })),
    forgetFailure: assign({ failure: undefined }),
    reportFailure: emit((args) => ({ type: "failure", failure: failureIn(args) })),
    holdView: spawnChild("holdView", { id: "heldView" }),
    releaseView: stopChild("heldView"),
    applySettings: sendTo("heldView", { type: "settings.changed" }),
  },
});
