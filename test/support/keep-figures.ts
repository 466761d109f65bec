import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { format, resolveConfig } from "prettier";
import type { Figures } from "./figures.js";

const ROOT = join(import.meta.dirname, "../..");

/** The contents of a file in docs/figures. */
export interface Kept {
  /** The files or folders of tests that produced the measurements. */
  readonly suites: readonly string[];
  readonly date: string;
  readonly node: string;
  /** e.g. `react 19.3.1` */
  readonly react: string;
  readonly figures: Figures;
}

/** Writes measurements to `docs/figures/<name>.json`, with the date and the versions of Node and React. */
export async function keepFigures(
  name: string,
  suites: readonly string[],
  figures: Figures,
  react = "react",
): Promise<void> {
  const path = join(ROOT, `docs/figures/${name}.json`);
  const kept: Kept = { suites, ...(await circumstances(react)), figures };
  const config = await resolveConfig(path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await format(JSON.stringify(kept), { ...config, parser: "json" }));
}

async function circumstances(react: string) {
  const manifest = await readFile(join(ROOT, `node_modules/${react}/package.json`), "utf8");
  const { name, version } = JSON.parse(manifest) as { name: string; version: string };
  const date = new Date().toISOString().slice(0, 10);
  return { date, node: process.versions.node, react: `${name} ${version}` };
}
