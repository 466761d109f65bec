import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ROOT } from "../e2e/home.js";
import { install, pack } from "../support/packed.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the installed examples. */
    examples: string;
  }
}

const EXAMPLES = join(ROOT, "examples");

/** Copies the examples out of the repository and installs each one with the package, packed as for publishing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "examples-"));
  const tarball = await pack(home);
  for (const name of await namesOfExamples()) {
    const folder = join(home, name);
    await cp(join(EXAMPLES, name), folder, { recursive: true });
    await takePackageFrom(tarball, join(folder, "package.json"));
    await install(folder);
  }
  project.provide("examples", home);
  return () => rm(home, { recursive: true, force: true, maxRetries: 5 });
}

async function namesOfExamples(): Promise<string[]> {
  const entries = await readdir(EXAMPLES, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Replaces the version of the package, the only line that differs from a reader's installation. */
async function takePackageFrom(tarball: string, manifest: string): Promise<void> {
  const before = await readFile(manifest, "utf8");
  const after = before.replace(/("talkjs-session": )"[^"]*"/, `$1"file:${tarball}"`);
  if (after === before) throw new Error(`${manifest} does not depend on the package.`);
  await writeFile(manifest, after);
}
