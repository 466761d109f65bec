import type { SessionContext, SessionEvent } from "./session.types.js";

type Args = { context: SessionContext };

const isSessionWanted = ({ context: { started, wish } }: Args): boolean =>
  started &&
  wish.problem === undefined &&
  wish.credentials === "known" &&
  wish.user.type !== "absent";

const isMisconfigured = ({ context: { started, wish } }: Args): boolean =>
  started && wish.problem !== undefined;

const isReadyToAsk = (args: Args): boolean =>
  args.context.sdk === "loaded" && isSessionWanted(args);

const isReadyToLease = (args: Args): boolean => isReadyToAsk(args) && isUserKnown(args);

const isUserKnown = ({ context }: Args): boolean => context.wish.user.type === "known";

/** Credentials that are announced again (`token={null}`) while the session lives change nothing. */
const isClaimWanted = ({ context: { started, wish, claim } }: Args): boolean =>
  started &&
  claim !== undefined &&
  wish.problem === undefined &&
  wish.appId === claim.appId &&
  wish.signature === claim.signature &&
  wish.user.type !== "absent" &&
  wish.user.id === claim.userId &&
  (wish.user.type === "unsettled" || wish.user.generation === claim.generation);

const hasNewUserData = ({ context: { wish, claim } }: Args): boolean =>
  wish.user.type === "unsettled" ||
  (wish.user.type === "known" && wish.user.revision !== claim?.revision);

const hasAttemptsLeft = ({ context: { attempt, wish } }: Args): boolean =>
  attempt < wish.loading.attempts;

/** A policy stays as long as its page, and each attempt against it is reported to whoever wrote it. */
const canRecover = (args: Args): boolean =>
  isLoadingFailure(args) && args.context.failure?.code !== "script-csp";

const isLoadingFailure = ({ context: { failure } }: Args): boolean =>
  failure !== undefined && /^(script|sdk)-/.test(failure.code);

/** What fails for the same reason again is told to nobody. */
const isNews = ({ context: { failure }, event }: Args & { event: SessionEvent }): boolean =>
  event.type === "sdk.failed" && event.failure.code !== failure?.code;

const hasFailed = ({ context: { failure } }: Args): boolean => failure !== undefined;

export const sessionGuards = {
  isSessionWanted,
  isMisconfigured,
  isReadyToAsk,
  isReadyToLease,
  isUserKnown,
  isClaimWanted,
  hasNewUserData,
  hasAttemptsLeft,
  isLoadingFailure,
  canRecover,
  isNews,
  hasFailed,
};
