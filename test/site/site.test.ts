import axe from "axe-core";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf, PAGES, ROOT } from "../../site/pages.js";
import { serveFiles } from "../built-stories/file-server.js";
import { launch, open } from "../built-stories/visitor.js";

/** The path of the site on its server. */
const BASE = "/talkjs-session/";

let folder: string;
let site: Awaited<ReturnType<typeof serveFiles>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(ROOT, ".hmr-docs-"));
  const env = { ...process.env, DOCS_BASE: BASE };
  await promisify(execFile)("npx", ["vitepress", "build", "site", "--outDir", folder], {
    cwd: ROOT,
    env,
  });
  site = await serveFiles(folder, BASE);
  browser = await launch();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await rm(folder, { recursive: true });
});

const read = (file: string) => readFile(join(folder, file), "utf8");

const targetsIn = (html: string) =>
  [...html.matchAll(/<(?:a|img|link|script)\b[^>]* (?:href|src)="([^"]*)"/g)].map(
    ([, target = ""]) => target.replaceAll("&amp;", "&"),
  );

/** Stories are a build of their own, which `npm run build:docs` puts beside the pages. */
const isElsewhere = (target: string) =>
  /^(https?|data):/.test(target) || target.startsWith(`${BASE}stories/`);

async function faultOf(page: string, target: string): Promise<string | undefined> {
  const [path = "", anchor] = target.split("#");
  const file =
    path === ""
      ? page
      : path.startsWith(BASE)
        ? path.slice(BASE.length)
        : join(dirname(page), path);
  const found = file === "" || file.endsWith("/") ? `${file}index.html` : file;
  if (!existsSync(join(folder, found))) return `${target} leads nowhere`;
  if (!anchor) return undefined;
  const text = await read(found);
  return text.includes(` id="${decodeURIComponent(anchor)}"`)
    ? undefined
    : `${target} is not there`;
}

test.each(PAGES)("every link of %s has a target", async (page) => {
  const targets = targetsIn(await read(addressOf(page))).filter((target) => !isElsewhere(target));
  expect(targets.length).toBeGreaterThan(PAGES.length);
  const faults = await Promise.all(targets.map((target) => faultOf(addressOf(page), target)));
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
});

test("each page is beside the site as Markdown, as llms.txt names it", async () => {
  const listed = [...(await read("llms.txt")).matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path);
  expect(listed).toEqual(PAGES);
  expect(PAGES.filter((page) => !existsSync(join(folder, page)))).toEqual([]);
});

/** Opens a page, with an empty document in the place of each story. */
async function visit(path: string) {
  const visited = await open(browser, `${site.address}404.html`);
  visited.complaints.length = 0;
  await visited.page.route("**/stories/**", (route) =>
    route.fulfill({ contentType: "text/html", body: '<html lang="en"><title>story</title>' }),
  );
  await visited.page.goto(site.address + path);
  return visited;
}

test("every page fits a phone, and requests nothing from other sites", async () => {
  const { page, elsewhere, complaints } = await visit("index.html");
  await page.setViewportSize({ width: 390, height: 800 });
  const tooWide: string[] = [];
  for (const path of PAGES) {
    await page.goto(site.address + addressOf(path));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) tooWide.push(path);
  }
  expect({ tooWide, elsewhere, complaints }).toEqual({
    tooWide: [],
    elsewhere: [],
    complaints: [],
  });
}, 180_000);

/** One page of each kind: pictures, props, tabs and much code, a diff, measurements. */
const KINDS = [
  ...["README.md", "docs/chatbox.md", "docs/quick-start.md", "docs/testing.md"],
  ...["examples/migrated/README.md", "docs/how-this-is-tested.md"],
];

test.each(["light", "dark"] as const)(
  "pages are accessible in the %s theme",
  async (colorScheme) => {
    const { page } = await visit("index.html");
    await page.emulateMedia({ colorScheme });
    for (const path of KINDS) {
      await page.goto(site.address + addressOf(path));
      await page.evaluate(axe.source);
      const faults = await page.evaluate(async () => {
        const { axe: checks } = window as unknown as { axe: typeof axe }; // `axe.source` defines it
        const { violations } = await checks.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa"] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html]));
      });
      expect({ path, faults }).toEqual({ path, faults: [] });
    }
  },
  120_000,
);

test("the search finds a prop without a network, and leads to it", async () => {
  const { page, elsewhere, complaints } = await visit("index.html");
  await page.getByRole("button", { name: "Search" }).first().click();
  await page.getByRole("searchbox").fill("lingerMs");
  const results = page.getByRole("option");
  await results.first().waitFor();
  expect(await results.first().innerText()).not.toContain("Architecture");
  await results
    .filter({ hasText: /<Session>\s*Props/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "<Session>" }).waitFor();
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
});

test("a page leads to the next one, to its source and to npm, and has its contents beside it", async () => {
  const { page } = await visit(addressOf("docs/chatbox.md"));
  const contents = page.getByRole("navigation", { name: "On this page" });
  await contents.getByRole("link", { name: "Props" }).click();
  expect(new URL(page.url()).hash).toBe("#props");
  const source = page.getByRole("link", { name: "Source of this page" });
  expect(await source.getAttribute("href")).toMatch(/\/blob\/HEAD\/docs\/chatbox\.md$/);
  const npm = page.getByRole("navigation").getByRole("link", { name: "npm" }).first();
  expect(await npm.getAttribute("href")).toContain("talkjs-session");
  await page.getByRole("link", { name: "Next page <Inbox>" }).click();
  await page.getByRole("heading", { level: 1, name: "<Inbox>" }).waitFor();
  await page.getByRole("link", { name: "Previous page <Chatbox>" }).waitFor();
});

test("the theme can be switched", async () => {
  const { page } = await visit(addressOf("docs/quick-start.md"));
  await page.getByRole("switch", { name: /theme/ }).first().click();
  await expect.poll(() => page.locator("html.dark").count()).toBe(1);
});

test("commands and bundlers have tabs, and a code block has a button to copy it", async () => {
  const { page } = await visit(addressOf("docs/quick-start.md"));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("label", { hasText: "pnpm" }).click();
  await page.getByText("pnpm add talkjs-session talkjs").waitFor();
  await page.locator("label", { hasText: "Next.js, Turbopack" }).click();
  await page.getByText("turbopack: {").waitFor();
  await page.getByRole("button", { name: "Copy Code" }).first().click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe("pnpm add talkjs-session talkjs");
});

test("a story stands beside its component", async () => {
  const { page } = await visit(addressOf("docs/chatbox.md"));
  const story = page.getByTitle("A chatbox of Alice");
  expect(await story.getAttribute("src")).toBe(
    `${BASE}stories/iframe.html?id=chat-chatbox--conversation&viewMode=story`,
  );
});
