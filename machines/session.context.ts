import type { SessionFailure } from "./failure.js";
import type { UpdateUserInput } from "./session.actors.js";
import type {
  KnownUser,
  MismatchedUser,
  SessionIdentity,
  SessionContext,
  SessionEvent,
  SessionInput,
  SessionConfig,
} from "./session.types.js";

/** What an event may bring along. */
interface EventPayload {
  readonly type: SessionEvent["type"];
  readonly sdk?: SessionContext["sdk"] | undefined;
  readonly config?: SessionConfig;
  readonly user?: KnownUser | MismatchedUser;
  readonly revision?: number | undefined;
  readonly failure?: SessionFailure;
}

export interface ActionArgs {
  readonly context: SessionContext;
  readonly event: EventPayload;
}

type Change = Partial<SessionContext>;

export const startingContext = ({
  input: { config },
}: {
  input: SessionInput;
}): SessionContext => ({
  started: false,
  config,
  identity: undefined,
  sdk: "unloaded",
  failure: undefined,
  attempt: 0,
});

/** Every state that notes something in a claim has claimed an identity first. */
export const withIdentity = (
  { identity }: SessionContext,
  noted: Partial<SessionIdentity>,
): Change => ({
  identity: identity && { ...identity, ...noted },
});

/** What the event brings, or was kept before, or is wrong with the wish. */
export const failureIn = ({ context: { failure, config }, event }: ActionArgs): SessionFailure =>
  // The chart keeps and reports failures where there is one.
  (event.failure ?? failure ?? config.problem) as SessionFailure;

export const userToUpdate = ({
  context: { config },
}: Pick<ActionArgs, "context">): UpdateUserInput => ({
  userId: config.user.id ?? "",
  isUnresolved: config.user.type === "unresolved",
});
