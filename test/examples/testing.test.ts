import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Example } from "./example.js";

test("all tests of the example pass", async () => {
  const example = new Example("testing");
  const source = await readFile(join(example.path, "test/support-page.test.tsx"), "utf8");
  const said = await example.npm("test");
  const count = source.match(/^test\(/gm)?.length;
  expect(said).toContain(`${count} passed (${count})`);
}, 60_000);
