import { readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";

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

/** Returns the source files at or below a path, sorted by name. */
export async function sourcesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const found = entries
    .filter(({ name }) => !isOthers(name))
    .sort((one, other) => one.name.localeCompare(other.name))
    .map(async (entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory()) return sourcesAt(below);
      return entry.isFile() && isSource(entry.name) ? [below] : [];
    });
  return (await Promise.all(found)).flat();
}
