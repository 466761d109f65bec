import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { codesInUnion, inRoot, pretty, readPage, withSection } from "../../scripts/docs/pages.js";
import { tableFor } from "../../scripts/docs/prop-tables.js";

const pages = (await readdir(inRoot("docs"))).filter((name) => name.endsWith(".md"));

const examples = (await readdir(inRoot("docs/examples"))).sort();

/** Returns the content of a generated section: a table, or an example from a file that runs as a test. */
async function contentOf(section: string): Promise<string | undefined> {
  const table = tableFor(section);
  if (table !== undefined) return table;
  const [, file] = /^example: (\S+)$/.exec(section) ?? [];
  if (!file) return undefined;
  const source = await readPage(`docs/examples/${file}`);
  return ["```" + (file.split(".").at(-1) ?? ""), source.trim(), "```"].join("\n");
}

const sectionsIn = (page: string) =>
  [...page.matchAll(/^<!-- (?!\/)(.+) -->$/gm)].map(([, name = ""]) => name);

test.each(pages)(
  "docs/%s shows tables from the code, and examples that run as tests",
  async (name) => {
    let page = await readPage(`docs/${name}`);
    for (const section of sectionsIn(page)) {
      const content = await contentOf(section);
      if (content !== undefined) page = withSection(page, section, content);
    }
    await expect(await pretty(page)).toMatchFileSnapshot(inRoot(`docs/${name}`));
  },
  30_000,
);

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
