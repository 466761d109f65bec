import {
  CROWDS,
  SIZES,
  type Contender,
  type Crowded,
  type Mount,
  type NetworkCase,
  type Played,
  type Visited,
} from "./measure.js";
import type { Measurements } from "./measurements.js";
import { growthColumns, growthRows } from "./growth-rows.js";
import { NETWORK_CASES } from "./network/measure-network.js";
import { reasonFor } from "./reasons.js";
import { countRow, heapRow, medianRow, timeRow, type Row } from "./rows.js";
import { median } from "./statistics.js";

export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
  /** The further columns, before the verdict. */
  readonly columns?: readonly string[];
}

export const tablesOf = (measured: Measurements): readonly Table[] => [
  {
    title: "One life of a session",
    rows: lifeRows(measured),
    columns: ["floor", "ours to floor"],
  },
  { title: "Over a network", rows: networkRows(measured.network) },
  { title: "Use of the SDK", rows: storyRows(measured.played) },
  { title: "How it grows", rows: crowdRows(measured.crowds) },
  { title: "A thousand of them", rows: growthRows(measured.growing), columns: growthColumns },
];

type Kept<Measured> = (value: Measured) => number;

const fieldOf = <Measured extends { library: string }>(
  all: readonly Measured[],
  library: Contender,
  field: Kept<Measured>,
) => all.filter((one) => one.library === library).map(field);

/** Returns the values of one field, separately for each library. */
const split = <Measured extends { library: string }>(
  all: readonly Measured[],
  field: Kept<Measured>,
) => [fieldOf(all, "ours", field), fieldOf(all, "official", field)] as const;

/** The same, with the values of the floor. */
const splitInThree = <Measured extends { library: string }>(
  all: readonly Measured[],
  field: Kept<Measured>,
) => [...split(all, field), fieldOf(all, "floor", field)] as const;

function lifeRows({ warm, cold, heapKb }: Measurements): Row[] {
  const ofWarm = (field: Kept<Mount>) => splitInThree(warm, field);
  const ofCold = (field: Kept<Mount>) => splitInThree(cold, field);
  const { ours, official, floor } = heapKb;
  return [
    timeRow("time from mount to session, SDK loaded", ...ofWarm((one) => one.aliveMs)),
    timeRow("time from mount to session, SDK not loaded", ...ofCold((one) => one.aliveMs)),
    timeRow("time from unmount to the end of the session", ...ofWarm((one) => one.closedMs)),
    medianRow(
      "first paints without the session, SDK loaded",
      ...ofWarm(({ beforePaint }) => (beforePaint ? 0 : 1)),
    ),
    medianRow("renders of a consumer, SDK loaded", ...ofWarm((one) => one.renders)),
    medianRow("renders of a consumer, SDK not loaded", ...ofCold((one) => one.renders)),
    medianRow("commits of React, SDK loaded", ...ofWarm((one) => one.commits)),
    medianRow("commits of React, SDK not loaded", ...ofCold((one) => one.commits)),
    heapRow("growth of the heap in 1,000 lives", ours, official, floor),
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

const ASKED = {
  sessions: "sessions",
  chatUis: "chat UIs",
  subscriptions: "subscriptions",
  calls: "calls",
  renders: "renders of a consumer",
} as const;

const names = Object.keys(ASKED) as (keyof typeof ASKED)[]; // Object.keys returns string[]

const storyRows = ({ ours, official }: Measurements["played"]): Row[] =>
  ours.flatMap((story) => {
    const other = official.find(({ scenario }) => scenario === story.scenario);
    if (!other) throw new Error(`"${story.scenario}" was played with one library only.`);
    return names.map((name) => rowOfStory(name, story, other));
  });

const rowOfStory = (name: keyof typeof ASKED, story: Played, other: Played) =>
  countRow(`${story.scenario}: ${ASKED[name]}`, story[name], other[name]);

const crowdRows = (crowds: readonly Crowded[]): Row[] =>
  CROWDS.flatMap((crowd) =>
    SIZES.flatMap((size) => {
      const these = crowds.filter((one) => one.crowd === crowd && one.size === size);
      const what = `${size} ${size === 1 ? crowd.replace(/s$/, "") : crowd}`;
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

/** Formats times for the terminal. They depend on the machine, so they are not on the page. */
export function timesOf({ warm, cold }: Measurements): string {
  const groups = { "SDK loaded": warm, "SDK not loaded": cold };
  return Object.entries(groups)
    .map(([what, mounts]) => {
      const times = splitInThree(mounts, (one) => one.aliveMs).map((ms) => median(ms));
      const [ours, official, floor] = times.map((ms) => `${ms.toFixed(2)} ms`);
      return `${what}: ours ${ours}, official ${official}, floor ${floor}`;
    })
    .join("; ");
}
