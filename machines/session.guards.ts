import type { SessionFailure } from "./failure.js";
import type { Args } from "./session.context.js";
import type { SessionAuthentication } from "./session.types.js";

const isSessionWanted = ({ context: { started, wish } }: Args): boolean =>
  started && !wish.problem && wish.credentials === "known" && wish.user.type !== "absent";

const isMisconfigured = ({ context: { started, wish } }: Args): boolean =>
  started && wish.problem !== undefined;

/** A session, or the words of an error. */
const isAnythingWanted = (args: Args): boolean => isSessionWanted(args) || isMisconfigured(args);

const isReadyToAsk = (args: Args): boolean =>
  args.context.sdk === "loaded" && isSessionWanted(args);

const WAYS: readonly SessionAuthentication[] = ["none", "token", "tokenFetcher"];

/** Credentials that are announced again (`token={null}`) while the session lives change nothing. */
const isClaimWanted = ({ context: { started, wish, claim } }: Args): boolean =>
  started &&
  !wish.problem &&
  wish.appId === claim?.appId &&
  wish.signature === claim.signature &&
  WAYS.indexOf(wish.authentication) <= WAYS.indexOf(claim.authentication) &&
  wish.user.type !== "absent" &&
  wish.user.id === claim.userId &&
  (wish.user.type === "unsettled" || wish.user.generation === claim.generation);

const hasFailed = ({ context }: Args): boolean => context.failure !== undefined;

const isLoadingFailure = ({ context: { failure } }: Args): boolean =>
  failure !== undefined && /^(script|sdk)-/.test(failure.code);

/** A policy stays as long as its page, and each attempt against it is reported to whoever wrote it. */
const isForbidden = (failure: SessionFailure | undefined): boolean =>
  failure?.code === "script-csp";

export const sessionGuards = {
  isSessionWanted,
  isMisconfigured,
  isReadyToAsk,
  isLoadingFailure,
  isSessionUnwanted: (args: Args) => !isSessionWanted(args),
  isNothingWanted: (args: Args) => !isAnythingWanted(args),
  isReadyToLease: (args: Args) => isReadyToAsk(args) && args.context.wish.user.type === "known",
  isClaimUnwanted: (args: Args) => !isClaimWanted(args),
  canReturn: (args: Args) => isClaimWanted(args) && !hasFailed(args),
  isRefused: (args: Args) => isClaimWanted(args) && hasFailed(args),
  canReopen: (args: Args) => isAnythingWanted(args) && !hasFailed(args),
  /** What became of one session matters no more when another is wanted, or none. */
  isFailureOver: (args: Args) => !isClaimWanted(args) && hasFailed(args),
  hasNewUserData: ({ context: { wish, claim } }: Args) =>
    wish.user.type === "unsettled" ||
    (wish.user.type === "known" && wish.user.revision !== claim?.revision),
  hasAttemptsLeft: ({ context: { attempt, wish }, event }: Args) =>
    attempt < wish.loading.attempts && !isForbidden(event.failure),
  canRecover: (args: Args) => isLoadingFailure(args) && !isForbidden(args.context.failure),
  /** What fails for the same reason again is told to nobody. */
  isNews: ({ context: { failure }, event }: Args) => event.failure?.code !== failure?.code,
};
