import { assertEvent } from "xstate";
import type { SessionFailure } from "./failure.js";
import type { HoldingEvent, HoldSessionInput, UpdateUserInput } from "./session.actors.js";
import type {
  KnownUser,
  SessionClaim,
  SessionContext,
  SessionEvent,
  SessionInput,
  SessionWish,
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

export const markStarted = ({ context, event }: Args): Change => {
  assertEvent(event, "start");
  return { started: true, sdk: event.sdk ?? context.sdk };
};

export const markStopped = (): Change => ({ started: false });

export const adoptWish = ({ event }: Args): Change => {
  assertEvent(event, "session.configured");
  return { wish: event.wish };
};

export const adoptUser = ({ context, event }: Args): Change => {
  assertEvent(event, "user.settled");
  return withUser(context, event.user);
};

/** Who the user is stays unanswerable until the host says something else. */
export const adoptProblem = ({ context, event }: Args): Change => ({
  wish: { ...context.wish, user: { type: "absent" }, problem: failureIn(event) },
});

export const adoptAbsence = ({ context }: Args): Change => withUser(context, { type: "absent" });

const withUser = (context: SessionContext, user: KnownUser | { type: "absent" }): Change => ({
  wish: { ...context.wish, user },
});

export const claimIdentity = ({ context: { wish } }: Args): Change => ({
  claim: claimOf(wish),
});

const claimOf = ({ appId, signature, user }: SessionWish): SessionClaim => ({
  appId,
  signature,
  userId: user.type === "absent" ? undefined : user.id,
  generation: user.type === "known" ? user.generation : undefined,
  revision: undefined,
  writing: undefined,
});

/** Every state that notes something in a claim has claimed an identity first. */
const inClaim = ({ claim }: SessionContext, noted: Partial<SessionClaim>): Change =>
  claim ? { claim: { ...claim, ...noted } } : {};

export const noteRevision = ({ context, event }: Args): Change => {
  assertEvent(event, ["session.leased", "user.updated", "user.updateFailed"]);
  return inClaim(context, { revision: event.revision });
};

export const noteWriting = ({ context }: Args): Change => {
  const { user } = context.wish;
  return inClaim(context, { writing: user.type === "known" ? user.revision : undefined });
};

/** Its time is over: that data is not written again. What changed meanwhile is. */
export const giveUpRevision = ({ context }: Args): Change => {
  const { claim, wish } = context;
  if (wish.user.type === "known") return inClaim(context, { revision: claim?.writing });
  const { userId: id = "", revision = 0, generation = 0 } = claim ?? {};
  return {
    ...inClaim(context, { revision, generation }),
    wish: { ...wish, user: { type: "known", id, revision, generation } },
  };
};

export const noteSdk = (): Change => ({ sdk: "loaded" });

export const startCounting = (): Change => ({ attempt: 0 });

export const countAttempt = ({ context }: Args): Change => ({ attempt: context.attempt + 1 });

export const keepFailure = ({ event }: Args): Change => ({ failure: failureIn(event) });

export const failureIn = (event: SessionEvent): SessionFailure => {
  assertEvent(event, [
    "sdk.failed",
    "user.failed",
    "session.failed",
    "session.refused",
    "user.updateFailed",
  ]);
  return event.failure;
};

export const keepProblem = ({ context }: Args): Change => ({ failure: context.wish.problem });

/** Every way into `failed` keeps a failure first; the types cannot say so. */
export const keptFailure = ({ context }: Args): SessionFailure =>
  context.failure ?? { code: "session-failed" };

export const forgetFailure = (): Change => ({ failure: undefined });

export const sessionToHold = ({ context: { claim, wish } }: Args): HoldSessionInput => ({
  appId: wish.appId,
  userId: claim?.userId ?? "",
  revision: wish.user.type === "known" ? wish.user.revision : 0,
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
