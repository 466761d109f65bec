import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { pack } from "../support/packed.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The package as it is published. */
    tarball: string;
  }
}

/** Packs the build, once for all tests of a run. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "packed-"));
  provide("tarball", await pack(folder));
  return () => rm(folder, { recursive: true });
}
