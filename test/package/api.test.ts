import { expect, test } from "vitest";
import { apiReports } from "../../scripts/docs/generated.js";
import { testCurrent } from "../support/expect-current.js";

testCurrent(apiReports, 120_000);

test.each(Object.entries(apiReports))(
  "%s has no export without documentation",
  async (_, generate) => {
    const undocumented = /@public \(undocumented\)\nexport (?:declare )?\w+ (\w+)/g;
    const names = [...(await generate()).matchAll(undocumented)].map(([, name]) => name);
    expect(names).toEqual([]);
  },
  120_000,
);
