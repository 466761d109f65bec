import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const ROOT = join(import.meta.dirname, "../..");

/** Packs the package into a folder, as for publishing. Returns the path of the tarball. */
export async function pack(folder: string): Promise<string> {
  const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: ROOT,
  });
  return join(folder, stdout.trim());
}

/**
 * Installs the dependencies of a folder's package.json and more packages. It uses no lock file: `npm ci`
 * fails on one that names binaries which the registry has for some platforms only.
 */
export async function install(folder: string, ...more: string[]): Promise<void> {
  const quietly = ["--no-package-lock", "--no-audit", "--no-fund", "--prefer-offline"];
  await run("npm", ["install", ...quietly, ...more], { cwd: folder });
}
