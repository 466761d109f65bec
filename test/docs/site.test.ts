import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../site/build-site.js";
import { addressOf, PAGES } from "../../site/pages.js";
import { allPages } from "../../scripts/docs/pages.js";

let site = "";

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "site-"));
  await buildSite(site);
}, 60_000);

afterAll(() => rm(site, { recursive: true }));

const read = (file: string) => readFile(join(site, file), "utf8");

const targetsIn = (html: string) =>
  [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, target = ""]) => target);

async function faultOf(page: string, target: string): Promise<string | undefined> {
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(site, file))) return `${target} leads nowhere`;
  if (!anchor) return undefined;
  return (await read(file)).includes(` id="${anchor}"`) ? undefined : `${target} is not there`;
}

test("every page of the repository is on the site", async () => {
  expect([...PAGES].sort()).toEqual((await allPages()).sort());
});

test.each(PAGES)("every link of %s has a target on the site", async (page) => {
  const targets = targetsIn(await read(addressOf(page))).filter(
    (target) => !/^(https?|data):/.test(target),
  );
  expect(targets.length).toBeGreaterThan(PAGES.length);
  const faults = await Promise.all(targets.map((target) => faultOf(addressOf(page), target)));
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
});

test("the site loads nothing from other origins", async () => {
  const pages = await Promise.all(PAGES.map((page) => read(addressOf(page))));
  expect(
    pages.flatMap((html) => html.match(/<script|<link[^>]+href="http|src="http/g) ?? []),
  ).toEqual([]);
});
