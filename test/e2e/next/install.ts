import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../home.js";

const run = promisify(execFile);

/**
 * Installs the package as it would be published, and Next.js, beside this file. Without a lock:
 * `npm ci` stops at one that names Next.js's binaries of other platforms.
 */
export async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "packed-"));
  try {
    const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder], {
      cwd: ROOT,
    });
    const tarball = join(folder, stdout.trim());
    await run(
      "npm",
      ["install", "--no-package-lock", "--no-save", "--no-audit", "--no-fund", tarball],
      {
        cwd: import.meta.dirname,
      },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
