import { transform } from "esbuild";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./built.js";

/** The oldest browsers of docs/supported.md, as esbuild names them. */
const OLDEST = ["chrome92", "edge92", "firefox90", "safari15.4"];

const FILES = [
  "index",
  "core",
  "controller",
  "machines",
  "chat-view-machine",
  "devtools-production",
];

const minified = async (code: string, target: string | string[]) =>
  (await transform(code, { target, minify: true })).code;

test("the browsers on the page of supported tools are the ones of this test", async () => {
  const page = await readFile(join(root, "docs/supported.md"), "utf8");
  expect(page).toContain("| Chrome and Edge | 92 and newer");
  expect(page).toContain("| Firefox         | 90 and newer");
  expect(page).toContain("| Safari          | 15.4 and newer");
});

test.each(FILES)(
  "%s has no syntax that the oldest supported browsers cannot parse",
  async (file) => {
    const code = await readFile(join(root, `dist/${file}.js`), "utf8");
    expect(await minified(code, OLDEST)).toBe(await minified(code, "esnext"));
  },
);
