import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { codesInUnion, inRoot, readPage, sectionsIn } from "../../scripts/docs/pages.js";

const pages = (await readdir(inRoot("docs"))).filter((name) => name.endsWith(".md"));

const examples = (await readdir(inRoot("docs/examples"))).sort();

test("every example is on a page and in a test", async () => {
  const texts = await Promise.all(pages.map((name) => readPage(`docs/${name}`)));
  const shown = texts.flatMap(sectionsIn).filter((name) => name.startsWith("example: "));
  expect([...new Set(shown)].sort()).toEqual(examples.map((file) => `example: ${file}`));
  const suites = (await readdir(inRoot("test/docs/examples"))).map(
    (file) => `test/docs/examples/${file}`,
  );
  const tests = await Promise.all([...suites, "test/examples/routed-talk.test.ts"].map(readPage));
  const unrun = examples.filter(
    (file) => !tests.join().includes(`examples/${file.split(".")[0]}.js`),
  );
  expect(unrun).toEqual([]);
});

test("every error code has a link on the page of the API that reports it", async () => {
  const texts = await Promise.all(
    pages.filter((name) => name !== "errors.md").map((name) => readPage(`docs/${name}`)),
  );
  const unlinked = (await codesInUnion()).filter(
    (code) => !texts.some((text) => text.includes(`(errors.md#${code})`)),
  );
  expect(unlinked).toEqual([]);
});
