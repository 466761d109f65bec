import type { SessionFailure } from "./failure.js";
import type { HoldingEvent, HoldSessionInput, UpdateUserInput } from "./session.actors.js";
import type {
  KnownUser,
  SessionClaim,
  SessionContext,
  SessionEvent,
  SessionInput,
  SessionWish,
  WantedUser,
} from "./session.types.js";

interface Args {
  readonly context: SessionContext;
  readonly event: SessionEvent;
}

type Change = Partial<SessionContext>;

export const startingContext = ({ input }: { input: SessionInput }): SessionContext => ({
  started: false,
  wish: input.wish,
  claim: undefined,
  sdk: "unloaded",
  failure: undefined,
  attempt: 0,
});

// Which events bring what is adopted here, the chart says: `in` is how the types are told.

export const markStarted = ({ context, event }: Args): Change => ({
  started: true,
  sdk: ("sdk" in event && event.sdk) || context.sdk,
});

export const markStopped = (): Change => ({ started: false });

export const adoptWish = ({ context, event }: Args): Change => ({
  wish: "wish" in event ? event.wish : context.wish,
});

/** The user that the app names, or nobody. */
export const adoptUser = ({ context, event }: Args): Change => ({
  wish: { ...context.wish, user: "user" in event ? event.user : { type: "absent" } },
});

/** Who the user is stays unanswerable until the host says something else. */
export const adoptProblem = ({ context, event }: Args): Change => ({
  wish: { ...context.wish, user: { type: "absent" }, problem: failureIn({ context, event }) },
});

export const claimIdentity = ({ context: { wish } }: Args): Change => ({
  claim: claimOf(wish),
});

const claimOf = ({ appId, signature, user }: SessionWish): SessionClaim => ({
  appId,
  signature,
  userId: "id" in user ? user.id : undefined,
  generation: known(user)?.generation,
  revision: undefined,
  writing: undefined,
});

const known = (user: WantedUser): KnownUser | undefined =>
  user.type === "known" ? user : undefined;

/** Every state that notes something in a claim has claimed an identity first. */
const inClaim = ({ claim }: SessionContext, noted: Partial<SessionClaim>): Change =>
  claim ? { claim: { ...claim, ...noted } } : {};

export const noteRevision = ({ context, event }: Args): Change =>
  inClaim(context, { revision: "revision" in event ? event.revision : undefined });

export const noteWriting = ({ context }: Args): Change =>
  inClaim(context, { writing: known(context.wish.user)?.revision });

/** Its time is over: that data is not written again. What changed meanwhile is. */
export const giveUpRevision = ({ context }: Args): Change => {
  const { claim, wish } = context;
  if (known(wish.user)) return inClaim(context, { revision: claim?.writing });
  const { userId: id = "", revision = 0, generation = 0 } = claim ?? {};
  return {
    ...inClaim(context, { revision, generation }),
    wish: { ...wish, user: { type: "known", id, revision, generation } },
  };
};

export const noteSdk = (): Change => ({ sdk: "loaded" });

export const startCounting = (): Change => ({ attempt: 0 });

export const countAttempt = ({ context }: Args): Change => ({ attempt: context.attempt + 1 });

export const keepFailure = (args: Args, failure?: SessionFailure): Change => ({
  failure: failure ?? failureIn(args),
});

export const keepProblem = ({ context }: Args): Change => ({ failure: context.wish.problem });

/** What the event brings, or what was kept before; the types cannot say that there is one. */
export const failureIn = ({ context, event }: Args): SessionFailure =>
  "failure" in event ? event.failure : (context.failure ?? { code: "session-failed" });

export const forgetFailure = (): Change => ({ failure: undefined });

export const sessionToHold = ({ context: { claim, wish } }: Args): HoldSessionInput => ({
  appId: wish.appId,
  userId: claim?.userId ?? "",
  revision: known(wish.user)?.revision ?? 0,
});

export const userToUpdate = ({ context: { claim, wish } }: Args): UpdateUserInput => ({
  userId: claim?.userId ?? "",
  isUnsettled: wish.user.type === "unsettled",
});

export const entering = ({ context }: Args): HoldingEvent => ({
  type: "session.entered",
  notifications: context.wish.notifications,
});

/** A sign-out and a user switch end a session at once; only an unmount lets it linger. */
export const leaving = ({ context: { started, wish } }: Args): HoldingEvent => ({
  type: "session.left",
  lingerMs: started ? 0 : wish.lingerMs,
});

export const newNotifications = ({ context }: Args): HoldingEvent => ({
  type: "notifications.configured",
  notifications: context.wish.notifications,
});
