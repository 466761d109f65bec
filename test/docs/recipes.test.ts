import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { inRoot, readPage } from "./pages.js";

const recipes = await readdir(inRoot("stories/recipes"));
const stories = (await readdir(inRoot("stories"))).filter((name) => name.startsWith("recipes-"));

/** What an app has that uses this library. */
const INSTALLED = /^(react(-dom)?(\/client)?|talkjs(-session(\/controller)?)?)$/;

test.each(recipes)("%s is whole: it imports nothing that an app would not have", async (name) => {
  const source = await readPage(`stories/recipes/${name}`);
  const imports = [...source.matchAll(/from "([^"]+)"/g)].map(([, from = ""]) => from);
  expect(imports).not.toEqual([]);
  expect(imports.filter((from) => !INSTALLED.test(from))).toEqual([]);
});

test("each recipe is run and shown as it is by a story", async () => {
  const pages = await Promise.all(stories.map((name) => readPage(`stories/${name}`)));
  const shown = pages.flatMap((page) => {
    const [, file = ""] = /import source from "\.\/recipes\/(.+)\?raw"/.exec(page) ?? [];
    return page.includes(`from "./recipes/${file.replace(/tsx?$/, "js")}"`) ? [file] : [];
  });
  expect(shown.sort()).toEqual(recipes.sort());
});
