import type { SessionFailure } from "./failure.js";
import type { ActionArgs } from "./session.context.js";
import type { SessionAuthentication } from "./session.types.js";

const shouldOpen = ({ context: { started, config } }: ActionArgs): boolean =>
  started && !config.problem && config.credentials === "known" && config.user.type !== "absent";

const isMisconfigured = ({ context: { started, config } }: ActionArgs): boolean =>
  started && config.problem !== undefined;

/** A session, or the words of an error. */
const shouldLeaveIdle = (args: ActionArgs): boolean => shouldOpen(args) || isMisconfigured(args);

const canResolveUser = (args: ActionArgs): boolean =>
  args.context.sdk === "loaded" && shouldOpen(args);

const WAYS: readonly SessionAuthentication[] = ["none", "token", "tokenFetcher"];

/** Credentials that are announced again (`token={null}`) while the session lives change nothing. */
const isIdentityCurrent = ({ context: { started, config, identity } }: ActionArgs): boolean =>
  started &&
  !config.problem &&
  config.appId === identity?.appId &&
  config.signature === identity.signature &&
  WAYS.indexOf(config.authentication) <= WAYS.indexOf(identity.authentication) &&
  config.user.type !== "absent" &&
  config.user.id === identity.userId &&
  (config.user.type !== "known" || config.user.generation === identity.generation);

const hasNewUserData = ({ context: { config, identity } }: ActionArgs): boolean =>
  config.user.type === "unresolved" ||
  (config.user.type === "known" && config.user.revision !== identity?.revision);

/** One is enough where the props and the session agree on what is new. */
const MAX_WRITES = 10;

const hasFailed = ({ context }: ActionArgs): boolean => context.failure !== undefined;

const isLoadingFailure = ({ context: { failure } }: ActionArgs): boolean =>
  failure !== undefined && /^(script|sdk)-/.test(failure.code);

/** A policy stays as long as its page, and each attempt against it is reported to whoever wrote it. */
const isForbidden = (failure: SessionFailure | undefined): boolean =>
  failure?.code === "script-csp";

export const sessionGuards = {
  shouldOpen,
  isMisconfigured,
  canResolveUser,
  isLoadingFailure,
  shouldClose: (args: ActionArgs) => !shouldOpen(args),
  shouldIdle: (args: ActionArgs) => !shouldLeaveIdle(args),
  canLease: (args: ActionArgs) => canResolveUser(args) && args.context.config.user.type === "known",
  isIdentityStale: (args: ActionArgs) => !isIdentityCurrent(args),
  canResume: (args: ActionArgs) => isIdentityCurrent(args) && !hasFailed(args),
  isRefused: (args: ActionArgs) => isIdentityCurrent(args) && hasFailed(args),
  canReopen: (args: ActionArgs) => shouldLeaveIdle(args) && !hasFailed(args),
  /** What became of one session matters no more when another is wanted, or none. */
  isFailureStale: (args: ActionArgs) => !isIdentityCurrent(args) && hasFailed(args),
  hasNewUserData,
  isUserMismatched: ({ context: { config } }: ActionArgs) => config.user.type === "mismatched",
  isUserMatched: ({ context: { config } }: ActionArgs) => config.user.type !== "mismatched",
  /** The app is still being asked, and its props say by now who the user is. */
  isAnswerOverdue: ({ context: { config, identity } }: ActionArgs) =>
    identity?.pendingRevision === undefined && config.user.type !== "unresolved",
  isUpdateLoop: (args: ActionArgs) =>
    hasNewUserData(args) && (args.context.identity?.writes ?? 0) >= MAX_WRITES,
  hasAttemptsLeft: ({ context: { attempt, config }, event }: ActionArgs) =>
    attempt < config.loading.attempts && !isForbidden(event.failure),
  canRecover: (args: ActionArgs) => isLoadingFailure(args) && !isForbidden(args.context.failure),
  /** What fails for the same reason again is told to nobody. */
  isNewFailure: ({ context: { failure }, event }: ActionArgs) =>
    event.failure?.code !== failure?.code,
};
