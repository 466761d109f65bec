import { cleanup } from "@testing-library/react";
import { expect, test, type TestContext } from "vitest";
import { recordFigures } from "../../support/figures.js";
import { describeEachMode, type Mode } from "../../support/modes.js";
import { MOMENTS, reach, type MomentName } from "./moments.js";
import { countOnlineListeners, onlineListeners } from "./online-listeners.js";
import { leave, runCell, runCutShort } from "./run-cell.js";
import { Stage } from "./stage.js";
import { REASONS, type Failure, type Outcome, type Reason } from "./table.js";
import { withStoppedClock } from "./time.js";
import "../support.js";

// These are the keys of that object.
const moments = Object.keys(MOMENTS) as MomentName[];

const cellsOf = (failure: Failure) =>
  moments.map((moment) => ({ moment, cell: failure.at?.[moment] ?? failure.outcome }));

const isReason = (cell: Outcome | Reason): cell is Reason => typeof cell === "string";

/**
 * Tests every failure at every moment, in both modes of React. Each failure is one test. The test
 * continues after a moment with a fault, and reports all faults at the end.
 */
export function describeFailures(failures: readonly Failure[]): void {
  countOnlineListeners();
  describeEachMode((mode) => {
    test.for(failures)(
      "$name ends in a named state, is told, and can be healed",
      async (failure, { task }) => {
        const run: Cell = (moment, outcome) => runCell(mode, failure, moment, outcome);
        record(task, failure, `in ${mode.name}`, await runRow(run, failure));
      },
    );
    if (mode.strict) testUnmounts(mode, failures);
    testReasons(mode, failures);
  });
}

type Cell = (moment: MomentName, outcome: Outcome) => Promise<void>;

/** The number of moments that were tested. */
async function runRow(run: Cell, failure: Failure): Promise<number> {
  const broken: Error[] = [];
  let seen = 0;
  for (const { moment, cell } of cellsOf(failure)) {
    if (isReason(cell)) continue;
    seen += 1;
    const note = (cause: unknown) =>
      broken.push(new Error(`${moment}: ${String(cause)}`, { cause }));
    await withStoppedClock(() => run(moment, cell))
      .catch(note)
      .finally(cleanUp);
  }
  if (broken.length > 0) throw new AggregateError(broken, broken.map(String).join("\n\n"));
  return seen;
}

const record = (task: TestContext["task"], { name }: Failure, column: string, seen: number) =>
  recordFigures(task, "failures", { [name]: { [column]: seen } });

/** Cleans up after a failed moment, so that it does not affect the next. */
function cleanUp(): void {
  cleanup();
  onlineListeners.clear();
}

/**
 * In StrictMode only, which includes the unmount of plain React. A failure that must be triggered in a
 * live session would have no effect before the unmount.
 */
function testUnmounts(mode: Mode, failures: readonly Failure[]): void {
  const rows = failures.filter(({ isNetworkBusy, provoke }) => !isNetworkBusy && !provoke);
  test.for(rows)(
    "$name leaves nothing behind in an app that is unmounted meanwhile",
    async (failure, { task }) => {
      const run: Cell = (moment) => runCutShort(mode, failure, moment);
      record(task, failure, "unmounted meanwhile", await runRow(run, failure));
    },
  );
}

/** A cell is omitted only for a stated reason, which must be true at its moment. */
function testReasons(mode: Mode, failures: readonly Failure[]): void {
  const given = failures
    .flatMap(cellsOf)
    .flatMap(({ moment, cell }) => (isReason(cell) ? [`${moment}: ${cell}`] : []));
  for (const moment of moments) {
    const reasons = (Object.keys(REASONS) as Reason[]).filter((reason) =>
      given.includes(`${moment}: ${reason}`),
    );
    if (reasons.length === 0) continue;
    test(`${moment}: ${reasons.join(", ")}`, () =>
      withStoppedClock(async () => {
        const stage = new Stage(mode);
        await reach(moment, stage, {});
        expect(reasons.filter((reason) => !REASONS[reason](stage))).toEqual([]);
        await leave(stage);
      }));
  }
}
