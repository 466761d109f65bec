import { expect, test } from "vitest";
import { codesInUnion, readPage } from "../../scripts/docs/pages.js";

const sections = async () => (await readPage("docs/errors.md")).split(/^## /m).slice(1);

test("every error code has a section with its name, in alphabetical order", async () => {
  const codes = await codesInUnion();
  expect(codes.length).toBeGreaterThan(20);
  const headings = (await sections()).map((section) => section.split("\n")[0]);
  expect(headings).toEqual([...codes].sort());
});

test("every section explains what happened, why it matters and how to fix it", async () => {
  for (const section of await sections()) {
    const parts = [...section.matchAll(/^\*\*(What|Why|Fix)\.\*\* \S/gm)].map(([, part]) => part);
    expect(parts, section.split("\n")[0]).toEqual(["What", "Why", "Fix"]);
  }
});
