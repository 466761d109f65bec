import { expect, test } from "vitest";
import { readPage } from "../../scripts/docs/pages.js";

// `npm run bench` writes the page.

test("the benchmark page gives a reason wherever this library is behind", async () => {
  const page = await readPage("docs/benchmark.md");
  const verdicts = [...page.matchAll(/[|:] (ahead|level|behind)( \(\d+\))? +\|/g)];
  expect(verdicts.length).toBeGreaterThan(50);
  for (const section of page.split(/^## /m)) {
    const listed = [...section.matchAll(/^(\d+)\. /gm)].map(([, number]) => number);
    const behind = [...section.matchAll(/[|:] behind(?: \((\d+)\))? +\|/g)];
    expect([...new Set(behind.map(([, number]) => number))]).toEqual(listed);
  }
  expect(page).not.toMatch(/No reason is recorded yet|NaN|undefined ms/);
});
