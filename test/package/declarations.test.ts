import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const dist = join(import.meta.dirname, "../../dist");

/** The texts of a declaration file and of all files that it imports. */
async function declarationsFrom(file: string, seen = new Map<string, string>()) {
  if (seen.has(file)) return seen;
  const text = await readFile(file, "utf8");
  seen.set(file, text);
  for (const [, beside] of text.matchAll(/from '(\.[^']+)\.c?js'/g)) {
    const extension = file.endsWith(".cts") ? ".d.cts" : ".d.ts";
    await declarationsFrom(join(dirname(file), `${beside}${extension}`), seen);
  }
  return seen;
}

const mentionsOfXstate = (texts: Iterable<string>) =>
  [...texts].filter((text) => /from ['"]@?xstate/.test(text));

test.each(["index.d.ts", "index.d.cts", "controller.d.ts", "controller.d.cts"])(
  "%s asks nobody for xstate's types",
  async (file) => {
    const texts = await declarationsFrom(join(dist, file));
    expect(texts.size).toBeGreaterThan(1);
    expect(mentionsOfXstate(texts.values())).toEqual([]);
  },
);

test("the charts' own declarations do need them", async () => {
  const texts = await declarationsFrom(join(dist, "machines.d.ts"));
  expect(mentionsOfXstate(texts.values())).not.toEqual([]);
});
