import { tableOf, type Result } from "./report.js";

/** The page that `npm run bench` writes: ratios and counts, which hold on any machine. */
export const pageOf = (result: Result): string => `# Benchmark

<!-- Written by \`npm run bench\`. -->

${tableOf(result)}

${String(result.mounts)} mounts in one run, half of them of each library.

## How it was measured

\`npm run bench\` builds one page with both libraries for production, opens it in Chromium and mounts
\`<Session>\` with one consumer of \`useSession\`, in turns: ours, the official one, the official one,
ours, and so on, each in a new root of React. TalkJS's SDK is loaded before the first mount; the
request to its CDN is answered with the simulator's \`talk.js\`, so that neither network nor server is
in the numbers. The first mounts of each library are not counted.

- **Time** runs from the call of \`root.render\` to the commit in which the consumer has the session.
  Only the ratio is kept: times belong to a machine.
- **Before the first paint** means that the consumer had the session when the browser was about to
  paint the first frame after the first commit.
- **Renders** and **commits** are counted until three frames have passed without waiting for anything.

The command ends with exit code 1 when the ratio of the medians is above 1, or when a consumer
renders more often than with the official library.
`;
