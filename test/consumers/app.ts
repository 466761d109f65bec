import { createHash } from "node:crypto";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { install } from "../support/packed.js";

/** The app's other dependencies. */
interface Belongings {
  readonly dependencies: Readonly<Record<string, string>>;
  /** A folder whose files are copied into the app. */
  readonly files?: string;
  /** The packed package, if the app has it. */
  readonly tarball?: string;
}

/**
 * An app in a folder of its own, with nothing above it in which a package could be found by chance.
 * The folder stays for the next run, in which npm then has little to do.
 */
export async function appWith({ dependencies, files, tarball }: Belongings): Promise<string> {
  const key = JSON.stringify([import.meta.dirname, dependencies]);
  const home = join(tmpdir(), "talkjs-session-consumers", hash(key));
  await mkdir(home, { recursive: true });
  if (files) await cp(files, home, { recursive: true });
  const manifest = { private: true, type: "module", dependencies, ...PARCEL };
  await writeFile(join(home, "package.json"), JSON.stringify(manifest));
  await install(
    home,
    "--no-save",
    "--ignore-scripts",
    "--strict-peer-deps",
    ...(tarball ? [tarball] : []),
  );
  return home;
}

/** Parcel reads `exports` only if the app enables it. */
const PARCEL = { "@parcel/resolver-default": { packageExports: true } };

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);
