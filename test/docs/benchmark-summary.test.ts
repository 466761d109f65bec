import { expect, test } from "vitest";
import { FIRST_PAINT, HEAP, MOUNT, type Table } from "../../bench/report.js";
import { countRow, heapRow, timeRow } from "../../bench/rows.js";
import { SECTIONS } from "../../bench/sections.js";
import { summaryOf } from "../../bench/summary.js";

const tables: readonly Table[] = [
  {
    ...SECTIONS.mount,
    rows: [timeRow(MOUNT, [2], [1]), countRow(FIRST_PAINT, 0, 0), heapRow(HEAP, 5, 4)],
  },
  { ...SECTIONS.network, rows: [timeRow("a page", [1], [2])] },
  { ...SECTIONS.sdk, rows: [countRow("10 remounts: sessions", 1, 10)] },
  { ...SECTIONS.some, rows: [timeRow("10 chat UIs: time", [30], [20])] },
  {
    ...SECTIONS.many,
    rows: [
      timeRow("1,000 chat UIs: mount", [200], [100]),
      timeRow("1,000 `<Session>`s: unmount", [50], [1]),
      timeRow("1,000 prop changes: time", [900], [1]),
    ],
  },
];

test("the summary of the benchmark says what its rows say", () => {
  expect(summaryOf(tables, []).split("\n")).toEqual([
    "- **A mount** takes 2.00 ms until a component has the session, and 1.00 ms with `@talkjs/react`. The difference of 1.00 ms is 6 % of a frame at 60 Hz. With both, the first paint already has the session.",
    "- **On a network**, where a visitor waits for files, ours is ahead in 1, level in 0 and behind in 0: see [the table](#over-a-network).",
    "- **Many in one page.** 10 chat UIs take 30.0 ms, instead of 20.0 ms. Of 1,000 components, the slowest row is “1,000 chat UIs: mount” (200 ms, instead of 100 ms): 0.20 ms for each component. The largest ratio is in “1,000 `<Session>`s: unmount” (50.0 ms, instead of 1.00 ms).",
    "- **What grows.** No time of ours grows faster than linear with the number of components. In 1,000 mounts and unmounts the heap changes by 5 kB, and by 4 kB with `@talkjs/react`.",
    "- **What is ahead.** Ours opens fewer sessions, and each is a connection (10 remounts: 1 instead of 10).",
    "- **Of all 9 comparisons**, ours is ahead in 2, level in 2 and behind in 5. Below each table are the reasons why it is behind.",
  ]);
});

test("the summary of the benchmark names what grows faster than linear", () => {
  expect(summaryOf(tables, ["1,000 chat UIs: mount (9.0 times)"])).toContain(
    "Faster than linear: 1,000 chat UIs: mount (9.0 times).",
  );
});
