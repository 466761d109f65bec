import { tableOf, type Row } from "./byte-table.js";
import type { Costs } from "./features.js";

/** The goals for each app of the features, in bytes: this library's own code, and with xstate. */
const GOALS = [
  { own: 9_500, whole: 22_500 },
  { own: 12_500, whole: undefined },
  { own: 14_500, whole: 27_500 },
];

const WHAT = [
  "`<Session>` and its hooks",
  "`<Session>`, `<Chatbox>` and `useUnreads`",
  "everything",
];

const HEAD = ["", "goal, bytes", "today, bytes", "without all features, bytes", "verdict"];

/** Compares each goal with the size today, and with the size without any of the features. */
export const rowsOfGoals = ({ own, left, xstate }: Costs): readonly Row[] =>
  WHAT.flatMap((what, i) => {
    const [today, bare, machine] = [own[i] ?? 0, left[i] ?? 0, xstate[i] ?? 0];
    const { own: goal = 0, whole } = GOALS[i] ?? {};
    return [
      rowOf(`${what}: own code`, goal, today, bare),
      ...(whole === undefined
        ? []
        : [rowOf(`${what}: with xstate`, whole, today + machine, bare + machine)]),
    ];
  });

const rowOf = (what: string, goal: number, today: number, bare: number): Row => ({
  what,
  bytes: [goal, today, bare],
  note: today <= goal ? "reached" : bare <= goal ? "not with all features" : "out of reach",
});

export const tableOfGoals = (costs: Costs): string => tableOf(HEAD, rowsOfGoals(costs));
