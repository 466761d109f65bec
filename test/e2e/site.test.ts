import axe from "axe-core";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../site/build-site.js";
import { addressOf, PAGES } from "../../site/pages.js";
import { withBrowser } from "./visit.js";

const visit = withBrowser();

let address: string;
const endings: (() => Promise<void>)[] = [];

/** Builds the site once and serves it as static files. */
beforeAll(async () => {
  const outDir = await mkdtemp(join(tmpdir(), "site-"));
  endings.push(() => rm(outDir, { recursive: true }));
  await buildSite(outDir);
  const server = await preview({
    ...{ configFile: false, logLevel: "silent", appType: "mpa", build: { outDir } },
    preview: { port: 0, host: "127.0.0.1" },
  });
  endings.unshift(() => server.close());
  address = server.resolvedUrls?.local[0] ?? "";
}, 60_000);

afterAll(async () => {
  for (const end of endings) await end();
});

test("every page fits a phone, and requests nothing from other sites", async () => {
  const { page, cdn, said } = await visit(address);
  await page.setViewportSize({ width: 390, height: 800 });
  const tooWide: string[] = [];
  for (const path of PAGES) {
    await page.goto(new URL(addressOf(path), address).href);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) tooWide.push(path);
  }
  expect(tooWide).toEqual([]);
  expect([cdn.requests(), cdn.strays(), said()]).toEqual([[], [], []]);
}, 120_000);

/** One page of each kind: pictures, long tables, much code, a diff, measurements. */
const KINDS = ["README.md", "docs/session.md", "docs/testing.md", "examples/migrated/README.md"];

test.each(["light", "dark"] as const)(
  "pages are accessible in the %s theme",
  async (colorScheme) => {
    const { page } = await visit(address);
    await page.emulateMedia({ colorScheme });
    for (const path of KINDS) {
      await page.goto(new URL(addressOf(path), address).href);
      await page.evaluate(axe.source);
      const faults = await page.evaluate(async () => {
        const { axe: checks } = window as unknown as { axe: typeof axe }; // `axe.source` defines it
        const { violations } = await checks.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa"] });
        return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
      });
      expect({ path, faults }).toEqual({ path, faults: [] });
    }
  },
  120_000,
);

test("the links lead from page to page", async () => {
  const { page } = await visit(address);
  await page.getByRole("navigation").getByRole("link", { name: "Quick start" }).click();
  await page.getByRole("heading", { level: 1, name: "Quick start" }).waitFor();
  await page.getByRole("main").getByRole("link", { name: "<Session>" }).first().click();
  await page.getByRole("heading", { level: 1, name: "<Session>" }).waitFor();
  await page
    .getByRole("navigation")
    .getByRole("link", { name: "Errors", exact: true })
    .first()
    .click();
  expect(new URL(page.url()).hash).toBe("#errors");
}, 60_000);
