import { nameOf } from "./names.js";
import { FIRST_PAINT, HEAP, MOUNT, type Table } from "./report.js";
import { formatMs, type Row } from "./rows.js";
import { SECTIONS } from "./sections.js";

/** Returns the page in a few lines: every number in them comes from a row of its tables. */
export const summaryOf = (tables: readonly Table[], steep: readonly string[]): string =>
  [mountOf, networkOf, manyOf, growthOf(steep), aheadOf, countsOf]
    .map((line) => `- ${line(tables)}`)
    .join("\n");

const COMPONENTS = ["consumers", "chat UIs", "holders", "handlers"] as const;

const FRAME_MS = 1_000 / 60;

function mountOf(tables: readonly Table[]): string {
  const { ms, ours, official } = rowOf(tables, MOUNT);
  const paint = rowOf(tables, FIRST_PAINT);
  const more = (ms?.ours ?? 0) - (ms?.official ?? 0);
  const share = `${Math.round((100 * more) / FRAME_MS)} % of a frame at 60 Hz`;
  const isInTime = paint.ours === "0" && paint.official === "0";
  const seen = isInTime ? " With both, the first paint already has the session." : "";
  return `**A mount** takes ${ours} until a component has the session, and ${official} with \`@talkjs/react\`. The difference of ${formatMs(more)} is ${share}.${seen}`;
}

function networkOf(tables: readonly Table[]): string {
  const rows = rowsIn(tables, SECTIONS.network.title);
  return `**On a network**, where a visitor waits for files, ${verdictsOf(rows)}: see [the table](#over-a-network).`;
}

/** An ordinary number, then the slowest row of a thousand and the one with the largest ratio. */
function manyOf(tables: readonly Table[]): string {
  const ten = rowOf(tables, `${nameOf(10, "chat UIs")}: time`);
  const rows = rowsIn(tables, SECTIONS.many.title).filter(({ what }) =>
    COMPONENTS.some((components) => what.startsWith(nameOf(1_000, components))),
  );
  const slowest = largest(rows, ({ ms }) => ms?.ours ?? 0);
  const furthest = largest(rows, ({ ms, excess }) => (ms ? excess : 0));
  const each = formatMs((slowest.ms?.ours ?? 0) / 1_000);
  return `**Many in one page.** 10 chat UIs take ${ten.ours}, instead of ${ten.official}. Of 1,000 components, the slowest row is ${textOf(slowest)}: ${each} for each component. The largest ratio is in ${textOf(furthest)}.`;
}

const growthOf = (steep: readonly string[]) => (tables: readonly Table[]) => {
  const { ours, official } = rowOf(tables, HEAP);
  const growth =
    steep.length === 0
      ? "No time of ours grows faster than linear with the number of components"
      : `Faster than linear: ${steep.join("; ")}`;
  return `**What grows.** ${growth}. In 1,000 mounts and unmounts the heap changes by ${ours}, and by ${official} with \`@talkjs/react\`.`;
};

function aheadOf(tables: readonly Table[]): string {
  const rows = rowsIn(tables, SECTIONS.sdk.title).filter(
    ({ what, verdict }) => what.endsWith(": sessions") && verdict === "ahead",
  );
  const each = rows.map(
    ({ what, ours, official }) =>
      `${what.replace(": sessions", "")}: ${ours} instead of ${official}`,
  );
  if (each.length === 0) return "**What is ahead.** In no scenario does ours open fewer sessions.";
  return `**What is ahead.** Ours opens fewer sessions, and each is a connection (${each.join("; ")}).`;
}

function countsOf(tables: readonly Table[]): string {
  const rows = tables.flatMap((table) => table.rows);
  return `**Of all ${rows.length} comparisons**, ${verdictsOf(rows)}. Below each table are the reasons why it is behind.`;
}

function verdictsOf(rows: readonly Row[]): string {
  const count = (verdict: Row["verdict"]) => rows.filter((row) => row.verdict === verdict).length;
  return `ours is ahead in ${count("ahead")}, level in ${count("level")} and behind in ${count("behind")}`;
}

const textOf = ({ what, ours, official }: Row) => `“${what}” (${ours}, instead of ${official})`;

const largest = (rows: readonly Row[], of: (row: Row) => number): Row =>
  rows.reduce((most, row) => (of(row) > of(most) ? row : most));

const rowsIn = (tables: readonly Table[], title: string) =>
  tables.filter((table) => table.title === title).flatMap(({ rows }) => rows);

function rowOf(tables: readonly Table[], what: string): Row {
  const row = tables.flatMap(({ rows }) => rows).find((one) => one.what === what);
  if (!row) throw new Error(`No table has the row "${what}".`);
  return row;
}
