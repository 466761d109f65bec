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
    const machine = xstate[i] ?? 0;
    return [
      rowOf(`${what}: own code`, own, sizes),
      ...(withXstate === undefined
        ? []
        : [
            rowOf(
              `${what}: with xstate`,
              withXstate,
              sizes.map((size) => size + machine),
            ),
          ]),
    ];
  });

function rowOf(what: string, goal: number, ladder: readonly number[]): Row {
  const [today = 0, bare = 0] = [ladder[0], ladder.at(-1)];
  const gone = ladder.findIndex((size) => size <= goal);
  const verdict = gone < 0 ? "out of reach" : gone === 0 ? "reached" : "not reached";
  return { what, bytes: [goal, today, bare, gone < 0 ? ladder.length - 1 : gone], note: verdict };
}

export const tableOfGoals = (costs: Costs): string =>
  tableOf([...HEAD, "features that would have to go", "verdict"], rowsOfGoals(costs));
