import { tableOf, type Row } from "./byte-table.js";
import { APPS, type Costs } from "./features.js";

interface Goal {
  readonly own: number;
  readonly withXstate?: number;
}

/** The goals for each app of the features, in bytes: this library's own code, and with xstate. */
const GOALS: readonly Goal[] = [
  { own: 9_500, withXstate: 22_500 },
  { own: 12_500 },
  { own: 14_500, withXstate: 27_500 },
];

const HEAD = ["", "goal, bytes", "today, bytes", "without all features, bytes"];

/** Compares each goal with the size today, and with the size without features. */
export const rowsOfGoals = ({ ladders, xstate }: Costs): readonly Row[] =>
  APPS.flatMap(({ what }, i) => {
    const { own, withXstate } = GOALS[i] ?? { own: 0 };
    const sizes = ladders[i] ?? [];
    const rows = [rowOf(`${what}: own code`, own, sizes)];
    if (withXstate === undefined) return rows;
    const whole = sizes.map((size) => size + (xstate[i] ?? 0));
    return [...rows, rowOf(`${what}: with xstate`, withXstate, whole)];
  });

function rowOf(what: string, goal: number, ladder: readonly number[]): Row {
  const [today = 0, bare = 0] = [ladder[0], ladder.at(-1)];
  const removed = ladder.findIndex((size) => size <= goal);
  if (removed < 0)
    return { what, bytes: [goal, today, bare, ladder.length - 1], note: "out of reach" };
  const note = removed === 0 ? "reached" : "not reached";
  return { what, bytes: [goal, today, bare, removed], note };
}

export const tableOfGoals = (costs: Costs): string =>
  tableOf([...HEAD, "features that would have to go", "verdict"], rowsOfGoals(costs));
