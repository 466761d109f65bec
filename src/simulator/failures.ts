import { ErrorCode, TalkError } from "./errors.js";
import { isAt, type Place } from "./places.js";

/** How something fails on command. */
export interface FailOptions {
  /** How often. @defaultValue until it is lifted */
  readonly times?: number | undefined;
  /**
   * What it fails with; `"denied"` and `"unsupported"` are for `setDesktopNotificationEnabled`: the
   * browser's or the user's refusal, which rejects with `Talk.ErrorCode` 0 or 1.
   *
   * @defaultValue an `Error` that names the place
   */
  readonly error?: Error | "denied" | "unsupported" | undefined;
  /**
   * What gives a promise rejects by default and may throw or hang instead; what hangs goes on when
   * the failure is lifted, and fails if something else makes it fail by then. Whatever gives no
   * promise throws.
   */
  readonly how?: "throw" | "reject" | "hang" | undefined;
}

/** One failure that was asked for. */
export interface Failure {
  readonly error: Error;
  readonly how: "throw" | "reject" | "hang";
  /** Settles when the failure is lifted. */
  readonly lifted: Promise<void>;
}

interface Rule extends Failure {
  readonly place: Place;
  readonly refusal: "denied" | "unsupported" | undefined;
  left: number;
  readonly lift: () => void;
}

/** The failures that were asked for, and are not lifted yet. */
export class Failures {
  readonly #rules = new Set<Rule>();

  fail(place: Place, options: FailOptions = {}): () => void {
    const rule = createRule(place, options, () => this.#rules.delete(rule));
    this.#rules.add(rule);
    return rule.lift;
  }

  /** The failure that is due at this place, if any; it counts as used. */
  take(on: string, method: string): Failure | undefined {
    return this.#use((rule) => rule.refusal === undefined && isAt(rule.place, on, method));
  }

  /** The refusal that awaits a call for permission, if any; it counts as used. */
  takeRefusal(method: string): "denied" | "unsupported" | undefined {
    return this.#use((rule) => rule.refusal !== undefined && isAt(rule.place, "Session", method))
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

function createRule(place: Place, options: FailOptions, remove: () => void): Rule {
  let settle = (): void => undefined;
  const lifted = new Promise<void>((resolve) => (settle = resolve));
  const lift = (): void => {
    remove();
    settle();
  };
  const { error, how = "reject", times = Infinity } = options;
  const refusal = typeof error === "string" ? error : undefined;
  return { place, refusal, how, left: times, lifted, lift, error: errorOf(place, error) };
}

function errorOf(place: Place, error: FailOptions["error"]): Error {
  if (error instanceof Error) return error;
  if (error === "denied") return refusals.denied();
  if (error === "unsupported") return refusals.unsupported();
  return new Error(`[TalkJS simulator] ${place} failed on command`);
}

/** The errors with which the real SDK refuses desktop notifications. */
export const refusals = {
  denied: () =>
    new TalkError(ErrorCode.NOTIFICATIONS_PERMISSION_DENIED, "notifications were denied"),
  unsupported: () =>
    new TalkError(ErrorCode.NOTIFICATIONS_NOT_SUPPORTED, "notifications are not supported here"),
};
