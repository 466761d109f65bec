export interface Row {
  readonly what: string;
  readonly bytes: readonly number[];
  /** The text of the last column. */
  readonly note?: string;
}

export const tableOf = (head: readonly string[], rows: readonly Row[]): string =>
  [head, head.map(() => "---"), ...rows.map(cellsOf)].map(lineOf).join("\n");

const cellsOf = ({ what, bytes, note }: Row): readonly string[] => [
  what,
  ...bytes.map(String),
  ...(note === undefined ? [] : [note]),
];

const lineOf = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** In bytes. A smaller difference means nothing: how well code compresses depends on the code around it. */
const NOISE = 30;

/** A table is still true with the same rows and notes, and with bytes that differ by at most 10 %. */
export function isStillTrue(table: string, rows: readonly Row[]): boolean {
  const lines = table.split("\n").slice(2).filter(Boolean);
  return lines.length === rows.length && rows.every((row) => isWritten(row, lines));
}

function isWritten({ what, bytes, note }: Row, lines: readonly string[]): boolean {
  const line = lines.find((one) => one.startsWith(`| ${what} `)) ?? "";
  const cells = line.split("|").slice(2, -1);
  return (
    cells.length === bytes.length + (note === undefined ? 0 : 1) &&
    (note === undefined || cells.at(-1)?.trim() === note) &&
    bytes.every((size, i) => Math.abs(Number(cells[i]) - size) <= Math.max(NOISE, size / 10))
  );
}
