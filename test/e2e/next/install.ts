import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install, pack } from "../../support/packed.js";

/** Installs Next.js and the package, packed as for publishing, beside this file. */
export async function setup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "packed-"));
  try {
    await install(import.meta.dirname, "--no-save", await pack(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}
