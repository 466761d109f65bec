import { assign, emit, sendTo, spawnChild, stopChild } from "xstate";
import type {
  ChatViewContext,
  ChatViewEvent,
  ChatViewInput,
  ChatViewConfig,
  SettingsChanged,
} from "./chat-view.types.js";
import type { SessionFailure } from "./failure.js";
import { placeholder } from "./placeholder.js";
import type { SessionReport } from "./session.types.js";
import { setupMachine } from "./setup-machine.js";

/** The fields that an event can carry. */
interface EventPayload {
  readonly type: ChatViewEvent["type"];
  readonly config?: ChatViewConfig;
  readonly failure?: SessionFailure;
}

interface ActionArgs {
  readonly context: ChatViewContext;
  readonly event: EventPayload;
}

const delays = {
  /** Few people wait longer without a reason. The mount continues, because its answer can come late. */
  mountTimeout: 15_000,
  /** Browsers close a connection by then. A shorter delay could interrupt every slow mount. */
  backgroundRetry: 120_000,
  /** One macrotask: React runs an effect again at once after its cleanup. */
  grace: 0,
};

export const startingContext = ({
  input: { config },
}: {
  input: ChatViewInput;
}): ChatViewContext => ({
  started: false,
  config,
  identity: undefined,
  failure: undefined,
});

const isIdentityOf = (
  { identity }: ChatViewContext,
  { session, options }: ChatViewConfig,
): boolean => session === identity?.session && options === identity?.options;

/** A chat UI that is about to be replaced receives no more settings. */
const keepsIdentity = ({ context, event }: ActionArgs): boolean =>
  isIdentityOf(context, event.config ?? context.config);

const failureIn = ({ context: { failure }, event }: ActionArgs): SessionFailure =>
  // The chart calls this only where one of the two exists.
  (event.failure ?? failure) as SessionFailure;

const types: {
  readonly context?: ChatViewContext;
  readonly events?: ChatViewEvent;
  readonly input?: ChatViewInput;
  readonly emitted?: SessionReport;
} = {};

/** Implementations for every name in the chart. */
export const chatViewSetup = setupMachine({
  types,
  actors: {
    /**
     * Creates the chat UI, mounts it, and destroys it when it stops: sends `view.created`, `view.mounted`,
     * `view.failed`, `view.lost`, `page.replaced`.
     */
    holdView: placeholder<undefined, SettingsChanged>(),
    /** Sends `network.online`. */
    watchNetwork: placeholder<undefined, SettingsChanged>(),
  },
  guards: {
    shouldCreate: ({ context: { started, config } }) => started && config.session !== undefined,
    isIdentityStale: ({ context }) => !context.started || !isIdentityOf(context, context.config),
    keepsIdentity,
    /** A chat UI that other code removed is not created again by itself. */
    canRecover: ({ context: { failure } }) => failure?.code !== "view-lost",
    isUnmounted: ({ context }) => !context.started,
  },
  delays,
  actions: {
    markStarted: assign({ started: true }),
    markStopped: assign({ started: false }),
    setConfig: assign(({ context: { config }, event }: ActionArgs) => ({
      config: event.config ?? config,
    })),
    setIdentity: assign(({ context: { config } }) => ({
      identity: { session: config.session, options: config.options },
    })),
    setFailure: assign((args: ActionArgs, failure?: SessionFailure) => ({
      failure: failure ?? failureIn(args),
    })),
    clearFailure: assign({ failure: undefined }),
    emitFailure: emit((args: ActionArgs) => ({ type: "failure", failure: failureIn(args) })),
    holdView: spawnChild("holdView", { id: "heldView" }),
    releaseView: stopChild("heldView"),
    applySettings: sendTo("heldView", { type: "settings.changed" }),
  },
});
