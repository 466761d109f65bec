import type { ReactElement } from "react";
import type { SessionErrorCode, SessionStatus } from "../../../src/index.js";
import type { Target } from "../../../src/testing.js";
import type { MomentName } from "./moments.js";
import type { Stage, StageProps } from "./stage.js";

/** The result of a failure. */
export interface Outcome {
  readonly status: SessionStatus;
  /** The calls of `onError`, in order; in a state with an error, the last of them is that error. */
  readonly codes: readonly SessionErrorCode[];
  /** The time within which it must be visible, in ms. */
  readonly withinMs: number;
}

/** The reasons why a failure cannot occur at a moment. The test checks each reason at that moment. */
export const REASONS = {
  "the SDK is there": ({ simulator }) => simulator.ledger.loads.arrived > 0,
  "no session is open": ({ simulator }) => !simulator.sessions.some(({ me }) => me.id === "alice"),
  "the session is open": ({ simulator }) => simulator.sessions.length === 1,
  "nobody is signed in": ({ props }) => props.userId === null,
  "a token is waited for": ({ props }) => props.token === null,
  "no chat UI is open": ({ simulator }) => simulator.ledger.boxes.open === 0,
} as const satisfies Record<string, (stage: Stage) => boolean>;

export type Reason = keyof typeof REASONS;

/** One row of the table: a failure, its result, and its remedy. */
export interface Failure {
  readonly name: string;
  readonly outcome: Outcome;
  /** Moments with another result, or at which the failure cannot occur. */
  readonly at?: Partial<Record<MomentName, Outcome | Reason>>;
  /** The initial props of the app. */
  readonly props?: (stage: Stage) => Partial<StageProps>;
  /** Adds the cause; the effect can follow later. */
  readonly strike: (stage: Stage) => unknown;
  /** The children that the app renders initially. */
  readonly view?: (stage: Stage) => ReactElement;
  /** Triggers the effect, when the session is alive. */
  readonly provoke?: (stage: Stage) => unknown;
  /** Removes the cause. */
  readonly mend?: (stage: Stage) => unknown;
  /** The action that follows; `retry` by default. */
  readonly heal?: (stage: Stage) => unknown;
  /** Whether the app has recovered; by default, a live session of the user in the props. */
  readonly isWell?: (stage: Stage) => boolean;
  /** The time within which the app must recover, in ms. */
  readonly healsWithinMs?: number;
  /** Whether the simulated network has its own timer. Then the number of timers does not show what is left. */
  readonly isNetworkBusy?: boolean;
  /** The maximum number of sessions open at the same time, if TalkJS itself keeps one. */
  readonly mostOpen?: number;
}

export const failed = (code: SessionErrorCode, withinMs = 0): Outcome => ({
  status: "failed",
  codes: [code],
  withinMs,
});

/** The session stays alive. */
export const lives = (codes: readonly SessionErrorCode[] = [], withinMs = 0): Outcome => ({
  status: "alive",
  codes,
  withinMs,
});

export const resting = (
  status: "idle" | "destroyed",
  codes: readonly SessionErrorCode[] = [],
): Outcome => ({ status, codes, withinMs: 0 });

export type FailOptions = Parameters<Stage["simulator"]["fail"]>[1];

/** TalkJS fails at this point until the cause is removed. */
export const failing = (place: Target, options?: FailOptions) => ({
  strike: (stage: Stage) => void (stage.lift = stage.simulator.fail(place, options)),
  mend: ({ lift }: Stage) => lift(),
});

/** The same for several moments. */
export const atAll = <Value extends Outcome | Reason>(
  moments: readonly MomentName[],
  value: Value,
): Partial<Record<MomentName, Value>> =>
  Object.fromEntries(moments.map((moment) => [moment, value]));
