import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { anchorsOf, linksIn } from "../../site/links.js";
import { allPages, inRoot, readPage } from "../../scripts/docs/pages.js";
import { withRelativeLinks } from "../../scripts/docs/repository.js";

const pages = await allPages();

async function faultOf(page: string, link: string): Promise<string | undefined> {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : posix.normalize(join(posix.dirname(page), path));
  if (!existsSync(inRoot(target))) return `${link} leads nowhere`;
  if (anchor === undefined) return undefined;
  return anchorsOf(await readPage(target)).has(anchor) ? undefined : `${link} has no such heading`;
}

test.each(pages)("every link of %s has a target", async (page) => {
  const links = linksIn(withRelativeLinks(await readPage(page)));
  const faults = await Promise.all(links.map((link) => faultOf(page, link)));
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
});

test("the first page of the docs links to every page", async () => {
  const linked = new Set(
    linksIn(await readPage("docs/README.md")).map((link) => link.split("#")[0]),
  );
  const names = pages
    .filter((page) => /^docs\/[^/]+$/.test(page))
    .map((page) => posix.basename(page));
  expect(names.filter((name) => name !== "README.md" && !linked.has(name))).toEqual([]);
});
