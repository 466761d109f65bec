import type { ReactElement } from "react";
import type { SessionErrorCode, SessionStatus } from "../../../src/index.js";
import type { Target } from "../../../src/testing.js";
import type { MomentName } from "./moments.js";
import type { Stage, StageProps } from "./stage.js";

/** Where a failure leads. */
export interface Outcome {
  readonly status: SessionStatus;
  /** What `onError` hears, in order; in a state that has an error, the last of them is that error. */
  readonly codes: readonly SessionErrorCode[];
  /** How long it may take to be seen, in ms. */
  readonly withinMs: number;
}

/** Why a failure cannot strike at a moment: each is seen to be true there. */
export const REASONS = {
  "the SDK is there": ({ simulator }) => simulator.ledger.loads.arrived > 0,
  "no session is open": ({ simulator }) => !simulator.sessions.some(({ me }) => me.id === "alice"),
  "the session is open": ({ simulator }) => simulator.sessions.length === 1,
  "nobody is signed in": ({ props }) => props.userId === null,
  "a token is waited for": ({ props }) => props.token === null,
  "no chat UI is open": ({ simulator }) => simulator.ledger.boxes.open === 0,
} as const satisfies Record<string, (stage: Stage) => boolean>;

export type Reason = keyof typeof REASONS;

/** One row of the table: something that goes wrong, where it leads, and what puts it right. */
export interface Failure {
  readonly name: string;
  readonly outcome: Outcome;
  /** Moments at which it leads elsewhere, or cannot strike. */
  readonly at?: Partial<Record<MomentName, Outcome | Reason>>;
  /** What the app passes from the beginning. */
  readonly props?: (stage: Stage) => Partial<StageProps>;
  /** Brings the cause into the world; it may show later. */
  readonly strike: (stage: Stage) => unknown;
  /** What the app shows from the beginning. */
  readonly view?: (stage: Stage) => ReactElement;
  /** Makes the cause felt, once the session is alive. */
  readonly provoke?: (stage: Stage) => unknown;
  /** Takes the cause away. */
  readonly mend?: (stage: Stage) => unknown;
  /** What makes use of that; `retry` unless told otherwise. */
  readonly heal?: (stage: Stage) => unknown;
  /** Whether all is well again; a live session of the wanted user unless told otherwise. */
  readonly isWell?: (stage: Stage) => boolean;
  /** How long healing may take, in ms. */
  readonly healsWithinMs?: number;
  /** The simulated network runs a timer of its own, whoever waits: timers cannot tell what is left. */
  readonly isNetworkBusy?: boolean;
  /** The most sessions that are open at one time, where TalkJS itself keeps one. */
  readonly mostOpen?: number;
}

export const failed = (code: SessionErrorCode, withinMs = 0): Outcome => ({
  status: "failed",
  codes: [code],
  withinMs,
});

/** The session lives, whatever else does not work. */
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

/** TalkJS fails at this place until that is mended. */
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
