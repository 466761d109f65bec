import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { inRoot, readPage } from "../../scripts/docs/pages.js";

const recipes = await readdir(inRoot("stories/recipes"));
const stories = (await readdir(inRoot("stories"))).filter((name) => name.startsWith("recipes-"));

/** The packages that an app with this library has installed. */
const INSTALLED =
  /^(react(-dom)?(\/client)?|@xstate\/react|talkjs(-session(\/(controller|xstate))?)?)$/;

test.each(recipes)("%s is complete: it imports only packages that an app has", async (name) => {
  const source = await readPage(`stories/recipes/${name}`);
  const imports = [...source.matchAll(/from "([^"]+)"/g)].map(([, from = ""]) => from);
  expect(imports).not.toEqual([]);
  expect(imports.filter((from) => !INSTALLED.test(from))).toEqual([]);
});

test("a story runs each recipe and shows its source", async () => {
  const pages = await Promise.all(stories.map((name) => readPage(`stories/${name}`)));
  const shown = pages.flatMap((page) => {
    const [, file = ""] = /import source from "\.\/recipes\/(.+)\?raw"/.exec(page) ?? [];
    return page.includes(`from "./recipes/${file.replace(/tsx?$/, "js")}"`) ? [file] : [];
  });
  expect(shown.sort()).toEqual(recipes.sort());
});
