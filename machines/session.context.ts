import type { SessionFailure } from "./failure.js";
import type { UpdateUserInput } from "./session.actors.js";
import type {
  KnownUser,
  SessionClaim,
  SessionContext,
  SessionEvent,
  SessionInput,
  SessionWish,
} from "./session.types.js";

/** What an event may bring along. */
interface Brought {
  readonly type: SessionEvent["type"];
  readonly sdk?: SessionContext["sdk"] | undefined;
  readonly wish?: SessionWish;
  readonly user?: KnownUser;
  readonly revision?: number | undefined;
  readonly failure?: SessionFailure;
}

export interface Args {
  readonly context: SessionContext;
  readonly event: Brought;
}

type Change = Partial<SessionContext>;

export const startingContext = ({ input: { wish } }: { input: SessionInput }): SessionContext => ({
  started: false,
  wish,
  claim: undefined,
  sdk: "unloaded",
  failure: undefined,
  attempt: 0,
});

/** Every state that notes something in a claim has claimed an identity first. */
export const inClaim = ({ claim }: SessionContext, noted: Partial<SessionClaim>): Change => ({
  claim: claim && { ...claim, ...noted },
});

/** What the event brings, or was kept before, or is wrong with the wish. */
export const failureIn = ({ context: { failure, wish }, event }: Args): SessionFailure =>
  // The chart keeps and reports failures where there is one.
  (event.failure ?? failure ?? wish.problem) as SessionFailure;

export const userToUpdate = ({ context: { wish } }: Pick<Args, "context">): UpdateUserInput => ({
  userId: wish.user.id ?? "",
  isUnsettled: wish.user.type === "unsettled",
});
