import { LEAST_MS, STEEP } from "./growth-rows.js";
import { reasonFor } from "./reasons.js";
import type { Table } from "./report.js";
import type { Row } from "./rows.js";

export interface Facts {
  /** The part of the page about bytes. */
  readonly bytes: string;
  readonly tables: readonly Table[];
  /** How many transitions of the smallest machine take as long as one transition of the session machine. */
  readonly transition: number;
}

/** Returns the page that `npm run bench` writes. It has ratios and counts, which apply on any machine. */
export const pageOf = ({ tables, transition, bytes }: Facts): string => `# Benchmark

<!-- Written by \`npm run bench\`. \`npm run docs\` updates the tables of bytes. -->

\`talkjs-session\` compared with \`@talkjs/react\`, measured in one run. Less is better in every row. ${summaryOf(tables)}

${tables.map(sectionOf).join("\n\n")}

## Without a browser

One transition of the session machine takes as long as ${transition.toFixed(1)} transitions of the smallest comparable machine, which
has two states, one with an actor and a timeout. Both run in Node. The official library has no counterpart.

${bytes}

## How it was measured

\`npm run bench\` builds one production page with both libraries, opens it in Chromium and alternates the measurements:
ours, official, official, ours, and so on, each in a new React root. The benchmark answers the request to TalkJS's CDN
with the simulator's \`talk.js\`, so the numbers include neither the network nor a server, except in "Over a network".

- **Times** are ratios of medians, with a 95 % range over bootstrap resamples; the official library is 1. Ours
  is behind when the ratio is above 1.1 and its range above 1, and ahead when its range is below 1. The first mounts are not counted, except where the SDK is not loaded: each of these mounts uses a new page.
- **Mount to session** runs from the call of \`root.render\` to the commit in which a consumer of \`useSession\` has the
  session. **Unmount to the end** runs from the call of \`root.unmount\` until \`session.destroy()\` returns.
- **The floor** is a bare XState machine with the same seven states, and a minimal \`<Session>\` and \`useSession\`, about
  100 lines in \`bench/page/floor\`: what XState and React cost without a library. It is measured in turn with the others, and
  its times are ratios to the official library too. **Ours to floor** divides our value by its value. The floor opens a session for
  one user and destroys it. It has no other feature: no changes of props, handlers, unreads, chat UIs or shared sessions; it
  reuses no session in StrictMode, resolves no user, checks nothing, and has no timeouts, retries or errors.
  The goals are a ratio of at most 1.0 to the floor, and of at most 1.3 to the official library.
- **Over a network**, each entry is a production build of its own, opened with an empty cache. The CDN answers after 200 ms,
  and each JavaScript file of the app after the given time. The HTML arrives at once. **Client-rendered** pages call
  \`createRoot\`; **server-rendered** pages are hydrated, and name a \`userId\`. **Navigation to session** starts with the navigation.
- **First paints without the session** counts a mount when the consumer has no session in the first frame after the first commit. 1 means that most mounts are counted.
- **The heap** is measured after forced garbage collections, before and after 1,000 mounts and unmounts. A difference up to 100 kB is level.
- **Scenarios** run to their end, unmount included: a session with a message handler around a chatbox with a handler and
  a component that uses \`useSession\` and \`useUnreads\`. Each user has one stable \`syncUser\`, except in "everything inline".
- **Holders** are \`<Session>\`s of one user side by side, measured until each has its session. **Chat UIs** are chatboxes in one
  session, measured until each is mounted. **Handlers** are components with a message handler, measured from a message to the last call.

- **A thousand of them**: consumers are as many components with \`useUnreads\` and as many with \`useSession\` in one
  \`<Session>\`, measured until each has rendered what happened; at "another user" the session ends and another opens. Holders and handlers are
  as above. Handlers are measured until they have subscribed. Chat UIs are not drawn. A prop change alternates the user's
  name with two stable \`syncUser\`: one render and one task each, with both libraries at full number. Ours writes the name to the
  open session, names that arrive during a write together; the official library opens a session for each. A session of the simulator costs almost
  nothing; a real one has a connection and frames.
- **One of many to one of few** divides the time for each item at the larger size by that at the smaller one. It is 1 if
  the time grows linearly, and 10 if it grows with the square. It is below 1 where most of the time is the same for any number.
  Linear work has been seen at up to 1.5, because memory is slower in a larger heap. So ours grows faster than linear if the
  lower end of its range is above ${STEEP}: then most of the time grows with the square. Times below ${LEAST_MS} ms are not judged.
  **Heap in use** is measured after forced garbage collections, and includes what the simulator keeps.

TalkJS's documentation does not say whether a second \`destroy()\` throws. In this benchmark it does not: the official
library destroys chat UIs after their session, and an error there would break the page at a remount.

The command exits with code 1 when ours is behind in a row without a reason on this page, or when something of ours grows faster than linear.
`;

function summaryOf(tables: readonly Table[]): string {
  const rows = tables.flatMap((table) => table.rows);
  const count = (verdict: Row["verdict"]) => rows.filter((row) => row.verdict === verdict).length;
  return `Of ${rows.length} rows, ours is ahead in ${count("ahead")}, level in ${count("level")} and behind in ${count("behind")}.`;
}

const sectionOf = (table: Table): string =>
  [`## ${table.title}`, tableOf(table), reasonsOf(table.rows)].filter(Boolean).join("\n\n");

export function tableOf({ rows, columns = [] }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const head = ["", "ours", "`@talkjs/react`", ...columns, ""];
  return [
    line(head),
    line(head.map(() => "---")),
    ...rows.map(({ what, ours, official, others = [], verdict }) =>
      line([what, ours, official, ...others, verdict]),
    ),
  ].join("\n");
}

/** Lists each reason once, with all rows that it explains. */
function reasonsOf(rows: readonly Row[]): string {
  const behind = rows.filter(({ verdict }) => verdict === "behind");
  const reasons = new Map<string, string[]>();
  for (const row of behind) {
    const reason = reasonFor(row) ?? "No reason is recorded yet.";
    reasons.set(reason, [...(reasons.get(reason) ?? []), row.what]);
  }
  return [...reasons]
    .map(([reason, whats]) => `- **Behind: ${whats.join("; ")}.** ${reason}`)
    .join("\n");
}
