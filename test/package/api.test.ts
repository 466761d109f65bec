import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { fileOf, writeReports } from "./api-reports.js";
import { doors, root } from "./built.js";

// `npx vitest run --project node test/package/api.test.ts -u` writes what is stale.

let reports: ReadonlyMap<string, string> = new Map();
beforeAll(async () => void (reports = await writeReports()), 120_000);

describe.each(doors)("$name", ({ name }) => {
  const file = fileOf(name);

  test("offers what the report in api/ says, so that a change of it is seen in review", async () => {
    await expect(reports.get(file)).toMatchFileSnapshot(join(root, "api", file));
  });

  test("documents everything that it exports", () => {
    const undocumented = /@public \(undocumented\)\nexport (?:declare )?\w+ (\w+)/g;
    const names = [...(reports.get(file) ?? "").matchAll(undocumented)].map(([, what]) => what);
    expect(names).toEqual([]);
  });
});
