import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { format, resolveConfig } from "prettier";

const ROOT = resolve(import.meta.dirname, "../..");

export const inRoot = (path: string): string => resolve(ROOT, path);

export const readPage = (path: string): Promise<string> => readFile(inRoot(path), "utf8");

/** Returns the text of a file, or an empty text if there is no file. */
export const readIfAny = (path: string): Promise<string> => readPage(path).catch(() => "");

/** Returns all pages of the docs, including the READMEs of the examples. */
export async function allPages(): Promise<string[]> {
  const folders = [".", "docs", "machines", "examples"];
  const names = await Promise.all(
    folders.map(async (folder) => {
      const recursive = folder === "examples";
      const files = await readdir(inRoot(folder), { recursive });
      return files.map((file) => join(folder, file));
    }),
  );
  return names.flat().filter((name) => name.endsWith(".md") && !name.includes("node_modules"));
}

/** Returns all error codes from the declaration of the union. */
export const codesInUnion = async (): Promise<string[]> =>
  [...(await readPage("machines/failure.ts")).matchAll(/^ {2}\| "([a-z-]+)"/gm)].map(
    ([, code = ""]) => code,
  );

/** Returns the names of the sections of a page. */
export const sectionsIn = (page: string): string[] =>
  [...page.matchAll(/^<!-- (?!\/)(.+) -->$/gm)].map(([, name = ""]) => name);

/** Returns the text between `<!-- name -->` and `<!-- /name -->`. */
export const sectionIn = (page: string, name: string): string =>
  sectionPattern(name).exec(page)?.[2] ?? "";

export const withSection = (page: string, name: string, content: string): string =>
  page.replace(sectionPattern(name), (_, open: string, __, close: string) =>
    [open, content, close].join("\n\n"),
  );

/** Formats a page as `npm run format` does. */
export const pretty = async (page: string): Promise<string> =>
  format(page, { ...(await resolveConfig(inRoot("README.md"))), parser: "markdown" });

const sectionPattern = (name: string) => new RegExp(`(<!-- ${name} -->)([^]*?)(<!-- /${name} -->)`);

export interface CodeBlock {
  /** Its first line, e.g. `README.md:40`. */
  readonly place: string;
  readonly language: "ts" | "tsx";
  readonly code: string;
}

/** Returns the TypeScript code blocks of a page. */
export async function codeBlocksOf(path: string): Promise<CodeBlock[]> {
  const page = await readPage(path);
  return [...page.matchAll(/^```(tsx?)\n([^]*?)^```$/gm)].map((match) => ({
    place: `${relative(ROOT, inRoot(path))}:${lineAt(page, match.index)}`,
    language: match[1] === "tsx" ? "tsx" : "ts",
    code: match[2] ?? "",
  }));
}

const lineAt = (page: string, index: number): string =>
  String(page.slice(0, index).split("\n").length);
