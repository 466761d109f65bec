import {
  CROWDS,
  SIZES,
  type Contender,
  type Crowded,
  type Mount,
  type NetworkCase,
  type ScenarioRun,
  type Visited,
} from "./measurements.js";
import type { Measurements } from "./measure-all.js";
import { growthColumns, growthRows } from "./growth-rows.js";
import { NETWORK_CASES } from "./network/measure-network.js";
import { nameOf } from "./names.js";
import { reasonFor } from "./reasons.js";
import { countRow, heapRow, medianRow, timeRow, type Row } from "./rows.js";
import { SECTIONS } from "./sections.js";

export interface Table {
  readonly title: string;
  /** The text before the table. */
  readonly intro: string;
  readonly rows: readonly Row[];
  /** The further columns of a list, before the verdict. */
  readonly columns?: readonly string[];
  /** A list by default. A grid has no ratios: it is for counts. */
  readonly layout?: "grid";
}

export const tablesOf = (measured: Measurements): readonly Table[] => [
  { ...SECTIONS.mount, rows: mountRows(measured), columns: ["floor", "ours to floor"] },
  { ...SECTIONS.network, rows: networkRows(measured.network) },
  { ...SECTIONS.sdk, rows: scenarioRows(measured.scenarios), layout: "grid" },
  { ...SECTIONS.some, rows: crowdRows(measured.crowds) },
  { ...SECTIONS.many, rows: growthRows(measured.growing), columns: growthColumns },
];

/** The rows that the summary names. */
export const MOUNT = "time from mount to session, SDK loaded";
export const FIRST_PAINT = "first paint, SDK loaded: 0 with the session, 1 without it";
export const HEAP = "change of the heap in 1,000 mounts and unmounts";

type Field<Measured> = (value: Measured) => number;

const fieldOf = <Measured extends { library: string }>(
  all: readonly Measured[],
  library: Contender,
  field: Field<Measured>,
) => all.filter((one) => one.library === library).map(field);

/** Returns the values of one field, separately for each library. */
const split = <Measured extends { library: string }>(
  all: readonly Measured[],
  field: Field<Measured>,
) => [fieldOf(all, "ours", field), fieldOf(all, "official", field)] as const;

/** The same, with the values of the floor. */
const splitInThree = <Measured extends { library: string }>(
  all: readonly Measured[],
  field: Field<Measured>,
) => [...split(all, field), fieldOf(all, "floor", field)] as const;

function mountRows({ warm, cold, heapKb }: Measurements): Row[] {
  const ofWarm = (field: Field<Mount>) => splitInThree(warm, field);
  const ofCold = (field: Field<Mount>) => splitInThree(cold, field);
  const { ours, official, floor } = heapKb;
  return [
    timeRow(MOUNT, ...ofWarm((one) => one.aliveMs)),
    timeRow("time from mount to session, SDK not loaded", ...ofCold((one) => one.aliveMs)),
    timeRow("time from unmount to the end of the session", ...ofWarm((one) => one.closedMs)),
    medianRow(FIRST_PAINT, ...ofWarm(({ beforePaint }) => (beforePaint ? 0 : 1))),
    medianRow("renders of a consumer, SDK loaded", ...ofWarm((one) => one.renders)),
    medianRow("renders of a consumer, SDK not loaded", ...ofCold((one) => one.renders)),
    medianRow("commits of React, SDK loaded", ...ofWarm((one) => one.commits)),
    medianRow("commits of React, SDK not loaded", ...ofCold((one) => one.commits)),
    heapRow(HEAP, ours, official, floor),
  ];
}

const networkRows = (visits: readonly Visited[]): Row[] =>
  NETWORK_CASES.flatMap((one) => {
    const these = visits.filter((visited) => isVisitOf(one, visited));
    const { rendering, chunkMs, sdkImport } = one;
    const what = `${rendering}-rendered, files take ${chunkMs} ms, \`talkjs\` ${sdkImport}`;
    return [
      timeRow(`${what}: mount to session`, ...split(these, (visited) => visited.mountMs)),
      timeRow(`${what}: navigation to session`, ...split(these, (visited) => visited.navigationMs)),
    ];
  });

const isVisitOf = ({ rendering, chunkMs, sdkImport }: NetworkCase, visited: Visited) =>
  visited.rendering === rendering && visited.chunkMs === chunkMs && visited.sdkImport === sdkImport;

const COUNTED = {
  sessions: "sessions",
  chatUis: "chat UIs",
  subscriptions: "subscriptions",
  calls: "calls",
  renders: "renders of a consumer",
} as const;

const names = Object.keys(COUNTED) as (keyof typeof COUNTED)[]; // Object.keys returns string[]

const scenarioRows = ({ ours, official }: Measurements["scenarios"]): Row[] =>
  ours.flatMap((one) => {
    const other = official.find(({ scenario }) => scenario === one.scenario);
    if (!other) throw new Error(`"${one.scenario}" ran with one library only.`);
    return names.map((name) => rowOfScenario(name, one, other));
  });

const rowOfScenario = (name: keyof typeof COUNTED, ours: ScenarioRun, other: ScenarioRun) =>
  countRow(`${ours.scenario}: ${COUNTED[name]}`, ours[name], other[name]);

const crowdRows = (crowds: readonly Crowded[]): Row[] =>
  CROWDS.flatMap((crowd) =>
    SIZES.flatMap((size) => {
      const these = crowds.filter((one) => one.crowd === crowd && one.size === size);
      const what = nameOf(size, crowd);
      return [
        timeRow(`${what}: time`, ...split(these, (one) => one.ms)),
        medianRow(`${what}: sessions`, ...split(these, (one) => one.sessions)),
        medianRow(`${what}: subscriptions`, ...split(these, (one) => one.subscriptions)),
        medianRow(`${what}: calls`, ...split(these, (one) => one.calls)),
      ];
    }),
  );

/** Returns the rows in which ours is behind without a recorded reason. */
export const unexplained = (tables: readonly Table[]): readonly string[] =>
  tables
    .flatMap(({ rows }) => rows)
    .filter((row) => row.verdict === "behind" && reasonFor(row) === undefined)
    .map(({ what }) => what);
