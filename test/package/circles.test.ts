import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");

/** The imports of each file, by its path. Includes imports of types. */
type Imports = ReadonlyMap<string, readonly string[]>;

async function readImports(folders: readonly string[]): Promise<Imports> {
  const files = (await Promise.all(folders.map(filesIn))).flat();
  const entries = files.map(
    async (file) => [file, importsOf(file, await readFile(join(ROOT, file), "utf8"))] as const,
  );
  return new Map(await Promise.all(entries));
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(join(ROOT, folder), { recursive: true });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name));
}

function importsOf(file: string, source: string): string[] {
  const { importedFiles } = ts.preProcessFile(source, true, true);
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => fileOf(resolve(ROOT, file, "..", fileName)))
    .map((path) => relative(ROOT, path));
}

const fileOf = (path: string): string =>
  [path.replace(/\.js$/, ".ts"), path.replace(/\.js$/, ".tsx")].find((name) =>
    ts.sys.fileExists(name),
  ) ?? path;

/** The files that import each other in a circle, in order. */
function circlesIn(imports: Imports): string[] {
  const circles: string[] = [];
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file].join(" → "));
    if (start >= 0 || finished.has(file)) return;
    for (const imported of imports.get(file) ?? []) visit(imported, [...path, file]);
    finished.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}

test("no files of the library import each other in a circle, types included", async () => {
  const imports = await readImports(["src", "machines"]);
  expect(imports.size).toBeGreaterThan(150);
  expect([...imports.values()].flat().filter((file) => !imports.has(file))).toEqual([]);
  expect(circlesIn(imports)).toEqual([]);
});

test("a circle is found", () => {
  const imports = new Map([
    ["a.ts", ["b.ts"]],
    ["b.ts", ["c.ts", "d.ts"]],
    ["c.ts", []],
    ["d.ts", ["b.ts"]],
  ]);
  expect(circlesIn(imports)).toEqual(["b.ts → d.ts → b.ts"]);
});
