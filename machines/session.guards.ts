import type { SessionFailure } from "./failure.js";
import type { ActionArgs } from "./session.context.js";
import type { SessionAuthentication } from "./session.types.js";

const shouldOpen = ({ context: { started, config } }: ActionArgs): boolean =>
  started && !config.problem && config.credentials === "known" && config.user.type !== "absent";

const hasFailed = ({ context }: ActionArgs): boolean => context.failure !== undefined;

const isMisconfigured = ({ context: { started, config } }: ActionArgs): boolean =>
  started && config.problem !== undefined;

const hasUser = ({ context: { config } }: ActionArgs): boolean =>
  config.problem === undefined && config.user.type !== "absent";

/** A session is requested, and another one may follow the one that ends. */
const isWanted = (args: ActionArgs): boolean =>
  args.context.started && hasUser(args) && !hasFailed(args);

const shouldLeaveIdle = (args: ActionArgs): boolean => shouldOpen(args) || isMisconfigured(args);

const canResolveUser = (args: ActionArgs): boolean =>
  args.context.sdk === "loaded" && shouldOpen(args);

const WEAKEST_FIRST: readonly SessionAuthentication[] = ["none", "token", "tokenFetcher"];

/**
 * A session with stronger credentials than the config has stays current. So does one whose app announces a token again
 * (`token={null}`): `config.credentials` is not compared.
 */
const isIdentityCurrent = ({ context: { started, config, identity } }: ActionArgs): boolean =>
  started &&
  !config.problem &&
  config.appId === identity?.appId &&
  config.signature === identity.signature &&
  WEAKEST_FIRST.indexOf(config.authentication) <= WEAKEST_FIRST.indexOf(identity.authentication) &&
  config.user.type !== "absent" &&
  config.user.id === identity.userId &&
  (config.user.type !== "known" || config.user.generation === identity.generation);

const hasNewUserData = ({ context: { config, identity } }: ActionArgs): boolean =>
  config.user.type === "unresolved" ||
  (config.user.type === "known" && config.user.revision !== identity?.revision);

/** Correct props need one write. After this many, the props and the session will never agree. */
const MAX_WRITES = 10;

const isLoadingFailure = ({ context: { failure } }: ActionArgs): boolean =>
  failure !== undefined && /^(script|sdk)-/.test(failure.code);

/** A content security policy stays until the page reloads, and the browser reports each attempt to its author. */
const isForbidden = (failure: SessionFailure | undefined): boolean =>
  failure?.code === "script-csp";

export const sessionGuards = {
  hasUser,
  hasNoUser: (args: ActionArgs) => !hasUser(args),
  isWanted,
  isUnwanted: (args: ActionArgs) => !isWanted(args),
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
  canReopen: (args: ActionArgs) => isWanted(args) || (isMisconfigured(args) && !hasFailed(args)),
  /** Clears the error when another session, or none, is requested. */
  isFailureStale: (args: ActionArgs) => !isIdentityCurrent(args) && hasFailed(args),
  hasNewUserData,
  isUserMismatched: ({ context: { config } }: ActionArgs) => config.user.type === "mismatched",
  isUserMatched: ({ context: { config } }: ActionArgs) => config.user.type !== "mismatched",
  /** The props name the user while the machine still waits for the app's answer. */
  isAnswerOverdue: ({ context: { config, identity } }: ActionArgs) =>
    identity?.pendingRevision === undefined && config.user.type !== "unresolved",
  isUpdateLoop: (args: ActionArgs) =>
    hasNewUserData(args) && (args.context.identity?.writes ?? 0) >= MAX_WRITES,
  hasAttemptsLeft: ({ context: { attempt, config }, event }: ActionArgs) =>
    attempt < config.loading.attempts && !isForbidden(event.failure),
  canRecover: (args: ActionArgs) => isLoadingFailure(args) && !isForbidden(args.context.failure),
  /** The same code again is not reported again. */
  isNewFailure: ({ context: { failure }, event }: ActionArgs) =>
    event.failure?.code !== failure?.code,
};
