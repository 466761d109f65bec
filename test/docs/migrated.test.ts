import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { inRoot, pretty, readPage, withSection } from "../../scripts/docs/pages.js";

const PAGE = "examples/migrated/README.md";

/** Returns Git's diff of two folders. Git exits with code 1 when they differ. */
const difference = (before: string, after: string) =>
  new Promise<string>((resolve) => {
    const options = ["--no-index", "--no-prefix", "--no-color", "--no-ext-diff"];
    execFile(
      "git",
      ["diff", ...options, before, after],
      {
        cwd: inRoot("examples/migrated"),
      },
      (_, said) => resolve(said),
    );
  });

test("the README of the migrated app shows the diff", async () => {
  const whole = await difference("before", "src");
  const lines = whole
    .split("\n")
    .filter((line) => !/^(diff|index|new file|deleted file)/.test(line));
  expect(lines.length).toBeGreaterThan(50);
  const block = ["```diff", ...lines, "```"].join("\n");
  const next = withSection(await readPage(PAGE), "difference", block);
  await expect(await pretty(next)).toMatchFileSnapshot(inRoot(PAGE));
});
