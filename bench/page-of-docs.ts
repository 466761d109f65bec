import { METHOD } from "./method.js";
import { reasonFor } from "./reasons.js";
import type { Table } from "./report.js";
import type { Row } from "./rows.js";
import { summaryOf } from "./summary.js";

export interface Facts {
  /** The line about bytes, and the part of the page about them. */
  readonly bytes: { readonly line: string; readonly sections: string };
  readonly tables: readonly Table[];
  /** The times of ours that grow faster than linear. */
  readonly steep: readonly string[];
  /** How many transitions of the smallest machine take as long as one transition of the session machine. */
  readonly transition: number;
}

/** Returns the page that `npm run bench` writes. */
export const pageOf = ({ tables, steep, transition, bytes }: Facts): string => `# Benchmark

<!-- Written by \`npm run bench\`. \`npm run docs\` updates the bytes. -->

\`talkjs-session\` (“ours”) compared with \`@talkjs/react\`, measured in one run. Less is better in every row.

## In short

${bytes.line}

${summaryOf(tables, steep)}

${tables.map(sectionOf).join("\n\n")}

## Without a browser

One transition of the session machine takes as long as ${transition.toFixed(1)} transitions of the smallest comparable machine, which
has two states, one of them with an actor and a timeout. Both run in Node. The official library has no counterpart.

${bytes.sections}

${METHOD}
`;

function sectionOf({ title, intro, ...table }: Table): string {
  const reasons = reasonsOf(table.rows);
  const list = reasons.map((reason, i) => `${i + 1}. ${reason}`).join("\n");
  const parts = [`## ${title}`, intro, tableOf(table), list && `Reasons:\n\n${list}`];
  return parts.filter(Boolean).join("\n\n");
}

export function tableOf({ rows, columns = [] }: Pick<Table, "rows" | "columns">): string {
  const reasons = reasonsOf(rows);
  const hasTimes = rows.some(({ ratio }) => ratio !== undefined);
  const ratioOf = (row: Row) => (hasTimes ? [row.ratio ?? ""] : []);
  const head = ["", "ours", "`@talkjs/react`", ...(hasTimes ? ["ratio"] : []), ...columns];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line([...head, "verdict"]),
    line([...head, ""].map(() => "---")),
    ...rows.map((row) => {
      const { what, ours, official, others = [] } = row;
      return line([what, ours, official, ...ratioOf(row), ...others, verdictOf(row, reasons)]);
    }),
  ].join("\n");
}

const NO_REASON = "No reason is recorded yet.";

/** Returns the different reasons for the rows of a table in which ours is behind, in the order of the rows. */
const reasonsOf = (rows: readonly Row[]): readonly string[] => [
  ...new Set(
    rows.filter(({ verdict }) => verdict === "behind").map((row) => reasonFor(row) ?? NO_REASON),
  ),
];

/** A verdict "behind" has the number of its reason in the list below the table. */
const verdictOf = (row: Row, reasons: readonly string[]): string =>
  row.verdict === "behind"
    ? `behind (${reasons.indexOf(reasonFor(row) ?? NO_REASON) + 1})`
    : row.verdict;
