import { expect, test } from "vitest";
import { withPackageManagers, withTabs } from "../../site/code-groups.js";
import { llmsText } from "../../site/llms.js";
import { PAGES } from "../../site/pages.js";
import { allPages, readPage } from "../../scripts/docs/pages.js";
import { allStories } from "./stories.js";

test("every page of the repository is on the site", async () => {
  expect([...PAGES].sort()).toEqual((await allPages()).sort());
});

test("every story on a page exists", async () => {
  const pages = await Promise.all(PAGES.map(readPage));
  const shown = pages.flatMap((page) =>
    [...page.matchAll(/^<!-- story: ([^;]+);/gm)].map(([, id]) => id),
  );
  expect(shown.length).toBeGreaterThan(5);
  const ids = (await allStories()).map(({ id }) => id);
  expect(shown.filter((id) => !ids.includes(id ?? ""))).toEqual([]);
});

test("code blocks between two comments become tabs", () => {
  const page =
    "<!-- tabs -->\n\n**Vite**\n\n```ts\na\n```\n\n**webpack**\n\n```js\nb\n```\n\n<!-- /tabs -->";
  expect(withTabs(page).split("\n").filter(Boolean)).toEqual([
    ...["::: code-group", "```ts [Vite]", "a", "```", "```js [webpack]", "b", "```", ":::"],
  ]);
});

test("an installation has a tab for each package manager, and other commands have none", () => {
  const tabs = withPackageManagers("```sh\nnpm install a b\nnpx a\nnpm uninstall c\n```");
  expect(tabs).toContain("```sh [pnpm]\npnpm add a b\npnpm exec a\npnpm remove c\n```");
  expect(tabs).toContain("```sh [yarn]\nyarn add a b\nyarn a\nyarn remove c\n```");
  const others = "```sh\nnpm ci && npm test\n```";
  expect(withPackageManagers(others)).toBe(others);
});

test("llms.txt has a line with a summary for each page", () => {
  const lines = llmsText().split("\n");
  const listed = lines.flatMap((line) => /^- \[.+\]\((.+\.md)\): .{10,}$/.exec(line)?.[1] ?? []);
  expect(listed).toEqual(PAGES);
});
