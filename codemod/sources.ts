import { spawnSync } from "node:child_process";
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join, relative } from "node:path";

const EXTENSIONS = new Set([
  ...[".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".mts", ".cts"],
  ...[".mdx", ".astro", ".vue", ".svelte"],
]);

/** Whether a file has settings that may contain the package's name. Only a person can change them correctly. */
export const isSettings = (file: string): boolean =>
  /^(package|[jt]sconfig(\..+)?|jest\.config)\.json$/.test(basename(file));

const isSource = (name: string) => EXTENSIONS.has(extname(name)) || isSettings(name);

const isOthers = (name: string) =>
  name.startsWith(".") ||
  ["node_modules", "dist", "build", "out", "coverage", "storybook-static"].includes(name);

/** Returns the source files at or below a path, sorted by name, without those that git ignores. */
export async function sourcesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const files = await sourcesBelow(path);
  const ignored = new Set(ignoredOf(path, files));
  return files.filter((file) => !ignored.has(file));
}

/** Returns the files of a folder that git ignores: none if the folder is in no repository or git is missing. */
function ignoredOf(folder: string, files: readonly string[]): string[] {
  const { stdout } = spawnSync("git", ["check-ignore", "--stdin", "-z"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: Infinity,
    input: files.map((file) => relative(folder, file)).join("\0"),
  });
  // Without git there is no output, which the types of Node do not say.
  return ((stdout as string | null) ?? "").split("\0").map((name) => join(folder, name));
}

async function sourcesBelow(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const found = entries
    .filter(({ name }) => !isOthers(name))
    .sort((one, other) => one.name.localeCompare(other.name))
    .map(async (entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory()) return sourcesBelow(below);
      return entry.isFile() && isSource(entry.name) ? [below] : [];
    });
  return (await Promise.all(found)).flat();
}
