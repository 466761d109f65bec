import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFiles } from "./file-server.js";
import { launch, open } from "./visitor.js";

const ROOT = join(import.meta.dirname, "../..");
const BUILD_MS = 180_000;

let folder: string;
let site: Awaited<ReturnType<typeof serveFiles>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(ROOT, ".hmr-site-"));
  const args = ["run", "build:stories", "--", "-o", folder, "--quiet"];
  await promisify(execFile)("npm", args, { cwd: ROOT });
  site = await serveFiles(folder);
  browser = await launch();
}, BUILD_MS);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await rm(folder, { recursive: true });
});

/** Opens a page of the site. Storybook shows each story in a frame. */
async function visit(query: string) {
  const visited = await open(browser, site.address + query);
  return { ...visited, story: visited.page.frameLocator("#storybook-preview-iframe") };
}

type Story = ReturnType<Page["frameLocator"]>;

const STORIES: Readonly<Record<string, (story: Story) => Promise<void>>> = {
  "session-status--alive": (story) => story.getByText("2 unread").waitFor(),
  "races-mounts--fast-refresh": (story) => story.getByText("mount 2").first().waitFor(),
  "failures-loading--script-blocked": (story) =>
    story.getByText("TalkJS's script could not be loaded").first().waitFor(),
  "chat-together--talking": (story) =>
    story.getByText("Lunch at noon?").filter({ visible: true }).first().waitFor(),
  "chat-htmlpanel--react-inside": (story) =>
    story.frameLocator("iframe").getByText("A table for").waitFor(),
};

test("the first page is the guide, and the guide and its chart follow the session", async () => {
  const { page, story, elsewhere, complaints } = await visit("");
  await story.getByRole("heading", { name: "The life of a session" }).waitFor();
  expect(page.url()).toContain("start-here--");
  const chart = story.getByRole("img", { name: /Chart of the session/ });
  await expect.poll(() => chart.getAttribute("aria-label")).toContain("active: alive");
  await story.getByRole("button", { name: "Sign out" }).click();
  await story.getByRole("heading", { name: "destroyed" }).waitFor();
  await expect.poll(() => chart.getAttribute("aria-label")).toContain("active: destroyed");
  await story.getByRole("link", { name: "destroyed" }).click();
  await expect.poll(() => page.url()).toContain("session-status--destroyed");
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
});

test.each(Object.entries(STORIES))("%s works with the built files only", async (id, isShown) => {
  const { story, elsewhere, complaints } = await visit(`?path=/story/${id}`);
  await isShown(story);
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
});

test("a story's name and text stand above it", async () => {
  const { story } = await visit("?path=/story/session-status--alive");
  const header = story.locator(".about-story");
  await header.getByText("The session is alive, and its unreads are known.").waitFor();
  expect(await header.textContent()).toContain("Session / Status / Alive");
});

test("a chart beside a story fits its pane as a whole, grows, and fills the screen", async () => {
  const { story } = await visit("?path=/story/session-status--alive");
  const press = (name: string) => story.getByRole("button", { name }).first().click();
  const pane = story.locator(".pane").first();
  const exceeds = () => pane.evaluate((it) => it.scrollHeight > it.clientHeight);
  await expect.poll(exceeds).toBe(true);
  await press("Fit whole");
  await expect.poll(exceeds).toBe(false);
  await press("Larger");
  await press("Larger");
  await press("Larger");
  await expect.poll(exceeds).toBe(true);
  await press("Full screen");
  await expect.poll(() => pane.evaluate((it) => it.matches(":fullscreen"))).toBe(true);
});

test("a recipe's page shows its source unchanged", async () => {
  const { story, elsewhere, complaints } = await visit("?path=/docs/recipes-sign-in-and-out--docs");
  await story.getByText('from "talkjs-session"').first().waitFor();
  await story.frameLocator("iframe").first().getByRole("button", { name: "Sign out" }).waitFor();
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
});
