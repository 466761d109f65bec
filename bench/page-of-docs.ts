import { reasonFor } from "./reasons.js";
import type { Table } from "./report.js";
import type { Row } from "./rows.js";

export interface Facts {
  readonly tables: readonly Table[];
  /** How many transitions of the smallest machine take as long as one of a session's. */
  readonly transition: number;
}

/** The page that `npm run bench` writes: ratios and counts, which hold on any machine. */
export const pageOf = ({ tables, transition }: Facts): string => `# Benchmark

<!-- Written by \`npm run bench\`. -->

\`talkjs-session\` beside \`@talkjs/react\`, in one run. Less is better in every row. ${summaryOf(tables)}

${tables.map(sectionOf).join("\n\n")}

## Without a browser

One transition of a session's machine takes as long as ${transition.toFixed(1)} of the smallest machine that
holds an actor and a timeout in one of two states, both in Node. The official library has nothing to set beside this.

## How it was measured

\`npm run bench\` builds one page with both libraries for production, opens it in Chromium and measures in turns:
ours, the official one, the official one, ours, and so on, each in a new root of React. The request to TalkJS's CDN is
answered with the simulator's \`talk.js\`, so that neither network nor server is in the numbers.

- **Times** are ratios of medians, with the range that holds 95 of 100 resamples; the official library's is 1. They are
  level up to 1.1. The first mounts are not counted, except where the SDK is not loaded: each of these has a page of its own.
- **Mount to session** runs from the call of \`root.render\` to the commit in which a consumer of \`useSession\` has the
  session, **unmount to the end** from the call of \`root.unmount\` until \`session.destroy()\` has returned.
- **A first paint without the session** is a first frame after the first commit in which the consumer had none; 1 says that most had none.
- **The heap** is measured after forced collections, before and after 1,000 mounts and unmounts; it is level up to 100 kB.
- **Stories** are played to their end, unmount included: a session with a message handler around a chatbox with a handler and
  a component that uses \`useSession\` and \`useUnreads\`. Both libraries keep one \`syncUser\` for each user, except in "everything inline".
- **Holders** are sessions of one user side by side, until each has its session; **chat UIs** are chatboxes in one session,
  until each is mounted; **handlers** are components that hear of messages, from a message to the last of them.

Where TalkJS's documentation leaves open whether a second \`destroy()\` throws, it does not here: the official library
destroys chat UIs after their session, and if that threw, a remount would take the page down.

The command ends with exit code 1 when ours is behind in a row for which this page gives no reason.
`;

function summaryOf(tables: readonly Table[]): string {
  const rows = tables.flatMap((table) => table.rows);
  const count = (verdict: Row["verdict"]) => rows.filter((row) => row.verdict === verdict).length;
  return `Of ${rows.length} rows, ours is ahead in ${count("ahead")}, level in ${count("level")} and behind in ${count("behind")}.`;
}

const sectionOf = ({ title, rows }: Table): string =>
  [`## ${title}`, tableOf(rows), reasonsOf(rows)].filter(Boolean).join("\n\n");

export const tableOf = (rows: readonly Row[]): string =>
  [
    "| | ours | `@talkjs/react` | |",
    "| --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row.what} | ${row.ours} | ${row.official} | ${row.verdict} |`),
  ].join("\n");

/** Rows that are behind for one reason share it. */
function reasonsOf(rows: readonly Row[]): string {
  const behind = rows.filter(({ verdict }) => verdict === "behind");
  const reasons = new Map<string, string[]>();
  for (const row of behind) {
    const reason = reasonFor(row) ?? "Nobody has said why yet.";
    reasons.set(reason, [...(reasons.get(reason) ?? []), row.what]);
  }
  return [...reasons]
    .map(([reason, whats]) => `- **Behind: ${whats.join("; ")}.** ${reason}`)
    .join("\n");
}
