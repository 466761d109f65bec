import type { SessionFailure } from "./failure.js";
import type { UpdateUserInput } from "./session.actors.js";
import type {
  ConfiguredUser,
  KnownUser,
  MismatchedUser,
  SessionIdentity,
  SessionContext,
  SessionEvent,
  SessionInput,
  SessionConfig,
  SessionConfigChange,
} from "./session.types.js";

/** The fields that an event can carry. */
interface EventPayload {
  readonly type: SessionEvent["type"];
  readonly sdk?: SessionContext["sdk"] | undefined;
  readonly config?: SessionConfigChange;
  readonly user?: KnownUser | MismatchedUser;
  readonly revision?: number | undefined;
  readonly failure?: SessionFailure;
}

export interface ActionArgs {
  readonly context: SessionContext;
  readonly event: EventPayload;
}

const DEFAULTS: SessionConfig = {
  appId: "",
  user: { type: "absent" },
  credentials: "known",
  signature: "none",
  authentication: "none",
  notifications: undefined,
  lingerMs: 0,
  loading: { timeoutMs: 10_000, attempts: 3 },
  problem: undefined,
};

const userOf = (id: string | null): ConfiguredUser =>
  id === null ? { type: "absent" } : { type: "known", id, revision: 0, generation: 0 };

/** Returns a config with the fields of a change. `userId` is the short form of `user`. */
export const applyChange = (
  config: SessionConfig,
  { userId, ...fields }: SessionConfigChange,
): SessionConfig => ({
  ...config,
  ...(userId !== undefined && { user: userOf(userId) }),
  ...fields,
});

export const startingContext = ({ input }: { input: SessionInput }): SessionContext => ({
  started: false,
  config: applyChange(DEFAULTS, input),
  identity: undefined,
  sdk: "unloaded",
  failure: undefined,
  attempt: 0,
});

/** Changes the identity. Every state that calls this has one. */
export const withIdentity = (
  { identity }: SessionContext,
  change: Partial<SessionIdentity>,
): Partial<SessionContext> => ({
  identity: identity && { ...identity, ...change },
});

/** The failure of the event, else the stored one, else the problem of the config. */
export const failureIn = ({ context: { failure, config }, event }: ActionArgs): SessionFailure =>
  // The chart calls this only where one of the three exists.
  (event.failure ?? failure ?? config.problem) as SessionFailure;

export const userToUpdate = ({
  context: { config },
}: Pick<ActionArgs, "context">): UpdateUserInput => ({
  userId: config.user.id ?? "",
  isUnresolved: config.user.type === "unresolved",
});
