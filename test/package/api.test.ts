import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fileOf, writeReports } from "../../scripts/docs/api-reports.js";
import { doors, root } from "./built.js";

// `npx vitest run --project node test/package/api.test.ts -u` writes what is stale.

let reports: ReadonlyMap<string, string> = new Map();
beforeAll(async () => void (reports = await writeReports()), 120_000);

const wordsOf = (report: string) => report.match(/[^\s|;,]+/g)?.sort();

/** In which order a compiler lists the members of a union is a matter of what it happened to read first. */
async function inKnownOrder(report: string, file: string): Promise<string> {
  const known = await readFile(file, "utf8").catch(() => "");
  return wordsOf(known)?.join() === wordsOf(report)?.join() ? known : report;
}

describe.each(doors)("$name", ({ name }) => {
  const file = fileOf(name);

  test("offers what the report in api/ says, so that a change of it is seen in review", async () => {
    const known = join(root, "api", file);
    await expect(await inKnownOrder(reports.get(file) ?? "", known)).toMatchFileSnapshot(known);
  });

  test("documents everything that it exports", () => {
    const undocumented = /@public \(undocumented\)\nexport (?:declare )?\w+ (\w+)/g;
    const names = [...(reports.get(file) ?? "").matchAll(undocumented)].map(([, what]) => what);
    expect(names).toEqual([]);
  });
});
