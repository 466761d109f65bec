import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { keptNames, readKept, sections } from "../../scripts/docs/figures.js";
import { inRoot, readPage } from "../../scripts/docs/pages.js";

const PAGE = "docs/how-this-is-tested.md";

test("every measurement on the page is stored, and every stored measurement is on the page", async () => {
  const all = Object.values(sections);
  const promised = all.filter(({ isOptional }) => !isOptional).flatMap(({ of }) => of);
  const kept = await keptNames();
  const due = process.env.FIGURES ? [] : promised; // the measurements are running
  expect(kept).toEqual(expect.arrayContaining(due));
  expect(all.flatMap(({ of }) => of)).toEqual(expect.arrayContaining(kept));
});

test("the suites with measurements still exist", async () => {
  const kept = await Promise.all((await keptNames()).map(readKept));
  const suites = kept.flatMap((one) => one.suites);
  expect(suites.filter((suite) => !existsSync(inRoot(suite)))).toEqual([]);
});

test("the commands on the page exist", async () => {
  const { scripts } = JSON.parse(await readPage("package.json")) as { scripts: object };
  const named = [...(await readPage(PAGE)).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});
