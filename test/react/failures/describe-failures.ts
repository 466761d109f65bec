import { describe, expect, test } from "vitest";
import { describeEachMode, type Mode } from "../../support/modes.js";
import { MOMENTS, reach, type MomentName } from "./moments.js";
import { runCell } from "./run-cell.js";
import { Stage } from "./stage.js";
import { REASONS, type Failure, type Outcome, type Reason } from "./table.js";
import { stopClock } from "./time.js";
import "../support.js";

// They are the keys of that very object.
const moments = Object.keys(MOMENTS) as MomentName[];

const cellsOf = (failure: Failure) =>
  moments.map((moment) => ({ moment, cell: failure.at?.[moment] ?? failure.outcome }));

const isReason = (cell: Outcome | Reason): cell is Reason => typeof cell === "string";

/** Every failure at every moment, in both modes of React. */
export function describeFailures(failures: readonly Failure[]): void {
  describeEachMode((mode) => {
    describe.each(failures)("$name", (failure) => {
      for (const { moment, cell } of cellsOf(failure)) {
        if (isReason(cell)) continue;
        test(`${moment}: ends in ${cell.status}, is told and can be healed`, () =>
          runCell(mode, failure, moment, cell));
      }
    });
    testReasons(mode, failures);
  });
}

/** A cell is left out for a reason only, and the reason is true at its moment. */
function testReasons(mode: Mode, failures: readonly Failure[]): void {
  const given = failures
    .flatMap(cellsOf)
    .flatMap(({ moment, cell }) => (isReason(cell) ? [`${moment}: ${cell}`] : []));
  for (const moment of moments) {
    const reasons = (Object.keys(REASONS) as Reason[]).filter((reason) =>
      given.includes(`${moment}: ${reason}`),
    );
    if (reasons.length === 0) continue;
    test(`${moment}: ${reasons.join(", ")}`, async () => {
      stopClock();
      const stage = new Stage(mode);
      await reach(moment, stage, {});
      expect(reasons.filter((reason) => !REASONS[reason](stage))).toEqual([]);
    });
  }
}
