import { expect, test } from "vitest";
import { readPage } from "../../scripts/docs/pages.js";

// `npm run bench` writes the page.

test("the benchmark page gives a reason for each row in which this library is behind", async () => {
  const page = await readPage("docs/benchmark.md");
  const rows = [...page.matchAll(/^\| (.*?) +\|.*\| (ahead|level|behind) +\|$/gm)];
  const behind = rows.filter(([, , verdict]) => verdict === "behind").map(([, what]) => what ?? "");
  const explained = [...page.matchAll(/\*\*Behind: (.*?)\.\*\*/g)].flatMap(
    ([, whats]) => whats?.split("; ") ?? [],
  );
  expect(rows.length).toBeGreaterThan(50);
  expect(explained.sort()).toEqual(behind.sort());
  expect(page).not.toContain("No reason is recorded yet");
});
