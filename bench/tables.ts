import { reasonFor } from "./reasons.js";
import type { Table } from "./report.js";
import type { Row } from "./rows.js";

/** Returns the table of the page, in the layout that suits its rows. */
export const tableOf = (table: Table): string =>
  table.layout === "grid" ? gridOf(table) : listOf(table);

const NO_REASON = "No reason is recorded yet.";

/** Returns the different reasons for the rows of a table in which ours is behind, in the order of the rows. */
export const reasonsOf = (rows: readonly Row[]): readonly string[] => [
  ...new Set(
    rows.filter(({ verdict }) => verdict === "behind").map((row) => reasonFor(row) ?? NO_REASON),
  ),
];

/** A verdict "behind" has the number of its reason in the list below the table. */
const verdictOf = (row: Row, reasons: readonly string[]): string =>
  row.verdict === "behind"
    ? `behind (${reasons.indexOf(reasonFor(row) ?? NO_REASON) + 1})`
    : row.verdict;

const markdownOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** One line for each row. */
function listOf({ rows, columns = [] }: Table): string {
  const reasons = reasonsOf(rows);
  const hasTimes = rows.some(({ ratio }) => ratio !== undefined);
  const ratioOf = (row: Row) => (hasTimes ? [row.ratio ?? ""] : []);
  return markdownOf(
    ["", "ours", "`@talkjs/react`", ...(hasTimes ? ["ratio"] : []), ...columns, "verdict"],
    rows.map((row) => {
      const { what, ours, official, others = [] } = row;
      return [what, ours, official, ...ratioOf(row), ...others, verdictOf(row, reasons)];
    }),
  );
}

/** One line for each scenario and one column for each count: the row "a mount: calls" is a cell of both. */
function gridOf({ rows }: Table): string {
  const reasons = reasonsOf(rows);
  const cells = rows.map((row) => {
    const [scenario = "", count = ""] = row.what.split(": ");
    return { scenario, count, text: cellOf(row, reasons) };
  });
  const scenarios = [...new Set(cells.map(({ scenario }) => scenario))];
  const counts = [...new Set(cells.map(({ count }) => count))];
  const textOf = (scenario: string, count: string) =>
    cells.find((cell) => cell.scenario === scenario && cell.count === count)?.text ?? "";
  return markdownOf(
    ["", ...counts],
    scenarios.map((scenario) => [scenario, ...counts.map((count) => textOf(scenario, count))]),
  );
}

function cellOf(row: Row, reasons: readonly string[]): string {
  if (row.verdict === "level") return row.ours;
  return `${row.ours} instead of ${row.official}: ${verdictOf(row, reasons)}`;
}
