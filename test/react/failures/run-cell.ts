import { expect, vi } from "vitest";
import type { Mode } from "../../support/modes.js";
import { expectNothingLeft } from "../views/support.js";
import { MOMENTS, reach, type Moment, type MomentName } from "./moments.js";
import { onlineListeners } from "./online-listeners.js";
import { Stage } from "./stage.js";
import type { Failure, Outcome } from "./table.js";
import { live, pass, rest } from "./time.js";

/** Causes a failure at a moment, checks the result, removes the cause, and unmounts. */
export async function runCell(mode: Mode, failure: Failure, at: MomentName, outcome: Outcome) {
  const stage = await stageAt(mode, failure, at);
  await strike(stage, failure, MOMENTS[at], outcome);
  await heal(stage, failure);
  expectEachItsOwn(stage);
  expect(stage.simulator.ledger.sessions.mostOpen).toBeLessThanOrEqual(failure.mostOpen ?? 1);
  await leave(stage);
}

/** Causes a failure at a moment, and unmounts before it has an effect. */
export async function runCutShort(mode: Mode, failure: Failure, at: MomentName) {
  const stage = await stageAt(mode, failure, at);
  failure.strike(stage);
  MOMENTS[at].letGo(stage);
  stage.unmount();
  failure.mend?.(stage);
  await leave(stage);
}

async function stageAt(mode: Mode, failure: Failure, at: MomentName): Promise<Stage> {
  const stage = new Stage(mode);
  if (failure.view) stage.show(failure.view(stage));
  await reach(at, stage, failure.props?.(stage) ?? {});
  return stage;
}

/** Longer than every delay that is still running. */
const MINUTE_MS = 60_000;

async function strike(stage: Stage, failure: Failure, moment: Moment, outcome: Outcome) {
  stage.errors.length = 0;
  failure.strike(stage);
  moment.letGo(stage);
  const { status, codes, withinMs } = outcome;
  if (failure.provoke) {
    await live(stage.isAlive, moment.waitMs);
    await failure.provoke(stage);
  }
  const isSeen = () => stage.status === status && stage.errors.length >= codes.length;
  await live(isSeen, withinMs + (moment.waitMs ?? 0));
  await rest();
  expect({ status: stage.status, codes: stage.errors.map(({ code }) => code) }).toEqual({
    status,
    codes,
  });
  const { state } = stage;
  if (status === "alive") await pass(MINUTE_MS);
  else if (!failure.mostOpen) await live(() => stage.simulator.sessions.length === 0);
  expect(stage.errors).toHaveLength(codes.length);
  if (status === "failed") expect(state).toMatchObject({ error: { code: codes.at(-1) } });
  expect(stage.isIntact()).toBe(true);
}

async function heal(stage: Stage, { mend, heal = stage.retry, ...failure }: Failure) {
  stage.isMended = true;
  mend?.(stage);
  heal(stage);
  const isWell = () => stage.isAlive() && (failure.isWell?.(stage) ?? true);
  await live(isWell, failure.healsWithinMs);
  expect(stage.simulator.sessions).toHaveLength(1);
  expect(stage.isIntact()).toBe(true);
}

/** Alice has one unread message, Bob has none. */
const MOST_UNREADS: Readonly<Record<string, number>> = { alice: 1, bob: 0 };

/** Checks every render: no destroyed session, and no session or unreads of another user. */
function expectEachItsOwn({ sights }: Stage): void {
  const strange = sights.filter(({ wanted, state, session, unreads }) => {
    const isOwn = session?.isAlive && session.userId === wanted && state.status === "alive";
    const isTold = unreads !== undefined;
    return (session && !isOwn) || (isTold && (!isOwn || unreads > (MOST_UNREADS[wanted] ?? 0)));
  });
  expect(strange).toEqual([]);
}

/** Checks that nothing is open after the unmount: no timer, and no listener. */
export async function leave(stage: Stage): Promise<void> {
  const { simulator } = stage;
  stage.unmount();
  await live(() => simulator.ledger.sessions.open === 0 && vi.getTimerCount() === 0);
  expectNothingLeft(simulator);
  expect(onlineListeners.size).toBe(0);
  const { loads, sessions } = simulator.ledger.snapshot();
  window.dispatchEvent(new Event("online"));
  simulator.arrive();
  await rest();
  expect(vi.getTimerCount()).toBe(0);
  expect(simulator.ledger.snapshot()).toMatchObject({ loads: { asked: loads.asked }, sessions });
}
