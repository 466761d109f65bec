import { assign, emit, sendTo, setup, spawnChild, stopChild } from "xstate";
import type {
  ChatViewContext,
  ChatViewEvent,
  ChatViewInput,
  ChatViewWish,
  SettingsChanged,
} from "./chat-view.types.js";
import type { SessionFailure } from "./failure.js";
import { inert } from "./placeholder.js";
import type { SessionReport } from "./session.types.js";

/** What an event may bring along. */
interface Brought {
  readonly type: ChatViewEvent["type"];
  readonly wish?: ChatViewWish;
  readonly failure?: SessionFailure;
}

interface Args {
  readonly context: ChatViewContext;
  readonly event: Brought;
}

const delays = {
  /** A chat UI that takes longer is not going to appear; an animation of a slow phone fits in many times. */
  mountTimeout: 15_000,
  /** One macrotask: what React cleans up and runs again, it does at once. */
  grace: 0,
};

export const startingContext = ({
  input: { wish },
}: {
  input: ChatViewInput;
}): ChatViewContext => ({
  started: false,
  wish,
  claim: undefined,
  failure: undefined,
});

const isClaimOf = ({ claim }: ChatViewContext, { session, options }: ChatViewWish): boolean =>
  session === claim?.session && options === claim?.options;

/** What is about to be replaced is told nothing any more. */
const keepsClaim = ({ context, event }: Args): boolean =>
  isClaimOf(context, event.wish ?? context.wish);

const failureIn = ({ context: { failure }, event }: Args): SessionFailure =>
  // The chart keeps and reports failures where there is one.
  (event.failure ?? failure) as SessionFailure;

const types: {
  readonly context?: ChatViewContext;
  readonly events?: ChatViewEvent;
  readonly input?: ChatViewInput;
  readonly emitted?: SessionReport;
} = {};

/** Everything that the chart of a chat UI calls by name. */
export const chatViewSetup = setup({
  types,
  actors: {
    /** Makes the chat UI and holds it for as long as it runs: `view.created`, `view.failed`, `view.lost`. */
    holdView: inert<undefined, SettingsChanged>(),
    /** Brings the chat UI into the page: `view.mounted` or `view.failed`. */
    mountView: inert<undefined, SettingsChanged>(),
  },
  guards: {
    isViewWanted: ({ context: { started, wish } }) => started && wish.session !== undefined,
    isClaimUnwanted: ({ context }) => !context.started || !isClaimOf(context, context.wish),
    keepsClaim,
    hasNoPlace: ({ context }) => !context.started,
  },
  delays,
  actions: {
    markStarted: assign({ started: true }),
    markStopped: assign({ started: false }),
    adoptWish: assign(({ context: { wish }, event }: Args) => ({ wish: event.wish ?? wish })),
    claimView: assign(({ context: { wish } }) => ({
      claim: { session: wish.session, options: wish.options },
    })),
    keepFailure: assign((args: Args, failure?: SessionFailure) => ({
      failure: failure ?? failureIn(args),
    })),
    forgetFailure: assign({ failure: undefined }),
    reportFailure: emit((args: Args) => ({ type: "failure", failure: failureIn(args) })),
    holdView: spawnChild("holdView", { id: "heldView" }),
    releaseView: stopChild("heldView"),
    applySettings: sendTo("heldView", { type: "settings.changed" }),
  },
});
