import { existsSync, statSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { withRelativeLinks } from "../scripts/docs/repository.js";
import { documentOf } from "./layout.js";
import { createRenderer } from "./markdown.js";
import { addressOf, PAGES, titleOf } from "./pages.js";

const ROOT = join(import.meta.dirname, "..");

/** Writes the pages as a static site into a folder, for any file server. */
export async function buildSite(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const render = await createRenderer();
  const sources = await readSources();
  const titles = new Map([...sources].map(([path, source]) => [path, titleOf(source)]));
  const beside = new Set<string>();
  for (const [path, source] of sources) {
    const html = render(source, (target) => linkFrom(path, target, beside));
    await save(join(folder, addressOf(path)), documentOf({ path, source, html }, titles));
  }
  for (const file of beside) await cp(join(ROOT, file), join(folder, file));
  await cp(join(import.meta.dirname, "style.css"), join(folder, "style.css"));
}

async function readSources(): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const path of PAGES)
    sources.set(path, withRelativeLinks(await readFile(join(ROOT, path), "utf8")));
  return sources;
}

/**
 * Returns the address of a link on the site, or undefined when the site does not have its target. Adds
 * files that are not pages, such as images, to `beside`, so that they are copied to the site.
 */
function linkFrom(page: string, target: string, beside: Set<string>): string | undefined {
  const [path = "", anchor] = target.split("#");
  if (path === "") return target;
  const file = posix.join(posix.dirname(page), path);
  if (PAGES.includes(file)) return addressOf(path) + (anchor === undefined ? "" : `#${anchor}`);
  if (!existsSync(join(ROOT, file)) || !statSync(join(ROOT, file)).isFile()) return undefined;
  beside.add(file);
  return target;
}

async function save(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
