import { METHOD } from "./method.js";
import type { Table } from "./report.js";
import { summaryOf } from "./summary.js";
import { reasonsOf, tableOf } from "./tables.js";

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

\`talkjs-session\` (“ours”) compared with \`@talkjs/react\`, measured in one run. Less is better everywhere.

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

function sectionOf(table: Table): string {
  const list = reasonsOf(table.rows)
    .map((reason, i) => `${i + 1}. ${reason}`)
    .join("\n");
  const parts = [`## ${table.title}`, table.intro, tableOf(table), list && `Reasons:\n\n${list}`];
  return parts.filter(Boolean).join("\n\n");
}
