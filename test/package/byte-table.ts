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

/** In bytes. A difference of this size says nothing, because it depends on the repetitions around the code. */
const NOISE = 30;

/** A page is updated if a row comes, goes or gets another note, or if its bytes differ by more than 10 %. */
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
