import { ErrorCode, TalkError } from "./errors.js";
import { isAt, type Target } from "./places.js";

/** The options of `simulator.fail`. */
export interface FailOptions {
  /** The number of calls that fail. @defaultValue all calls, until the failure is lifted */
  readonly times?: number | undefined;
  /**
   * The error of the call. `"denied"` and `"unsupported"` are for `setDesktopNotificationEnabled`:
   * the browser or the user refuses, and the call rejects with `Talk.ErrorCode` 0 or 1.
   *
   * @defaultValue an `Error` that names the place
   */
  readonly error?: Error | "denied" | "unsupported" | undefined;
  /**
   * How the call fails. Methods that return a promise reject by default; they can also throw or hang.
   * A call that hangs continues when the failure is lifted, and fails if another failure applies then.
   * Methods that return no promise always throw.
   */
  readonly how?: "throw" | "reject" | "hang" | undefined;
}

/** One failure that a test requested. */
export interface Failure {
  readonly error: Error;
  readonly how: "throw" | "reject" | "hang";
  /** Settles when the failure is lifted. */
  readonly lifted: Promise<void>;
}

interface Rule extends Failure {
  readonly target: Target;
  readonly refusal: "denied" | "unsupported" | undefined;
  left: number;
  readonly lift: () => void;
}

/** The failures that a test requested and has not lifted yet. */
export class Failures {
  readonly #rules = new Set<Rule>();

  fail(target: Target, options: FailOptions = {}): () => void {
    const rule = createRule(target, options, () => this.#rules.delete(rule));
    this.#rules.add(rule);
    return rule.lift;
  }

  /** Returns the failure that applies to this call, if any, and counts it as used. */
  take(on: string, method: string): Failure | undefined {
    return this.#use((rule) => rule.refusal === undefined && isAt(rule.target, on, method));
  }

  /** Returns the refusal that applies to a request for permission, if any, and counts it as used. */
  takeRefusal(method: string): "denied" | "unsupported" | undefined {
    return this.#use((rule) => rule.refusal !== undefined && isAt(rule.target, "Session", method))
      ?.refusal;
  }

  liftAll(): void {
    for (const rule of this.#rules) rule.lift();
  }

  #use(isMeant: (rule: Rule) => boolean): Rule | undefined {
    const rule = [...this.#rules].find((one) => one.left > 0 && isMeant(one));
    if (rule) rule.left -= 1;
    return rule;
  }
}

function createRule(target: Target, options: FailOptions, remove: () => void): Rule {
  let settle = (): void => undefined;
  const lifted = new Promise<void>((resolve) => (settle = resolve));
  const lift = (): void => {
    remove();
    settle();
  };
  const { error, how = "reject", times = Infinity } = options;
  const refusal = typeof error === "string" ? error : undefined;
  return { target, refusal, how, left: times, lifted, lift, error: errorOf(target, error) };
}

function errorOf(target: Target, error: FailOptions["error"]): Error {
  if (typeof error === "object") return error;
  if (error === "denied") return refusals.denied();
  if (error === "unsupported") return refusals.unsupported();
  return new Error(`[TalkJS simulator] ${target} failed on command`);
}

/** The errors of the real SDK when desktop notifications are refused. */
export const refusals = {
  denied: () =>
    new TalkError(ErrorCode.NOTIFICATIONS_PERMISSION_DENIED, "notifications were denied"),
  unsupported: () =>
    new TalkError(ErrorCode.NOTIFICATIONS_NOT_SUPPORTED, "notifications are not supported here"),
};
