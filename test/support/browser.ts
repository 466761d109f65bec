import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type LaunchOptions } from "playwright";

const INSTALLED = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const ARGS = [
  "--no-sandbox", // Chromium does not start as root with a sandbox, and CI often runs as root
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // Blocks requests that the routing of a test does not catch, so that no request leaves the machine.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

const NODE_MODULES = join(import.meta.dirname, "../../node_modules");

/**
 * Returns the options to launch Chromium: the one in `CHROMIUM_PATH`, Playwright's own, an installed one,
 * or the one in the package `@sparticuz/chromium` (`NO_SYSTEM_CHROMIUM=1` selects that one directly).
 */
export async function launchOptions(): Promise<LaunchOptions> {
  const { CHROMIUM_PATH, NO_SYSTEM_CHROMIUM } = process.env;
  if (CHROMIUM_PATH) return { executablePath: CHROMIUM_PATH, args: ARGS };
  if (!NO_SYSTEM_CHROMIUM) {
    if (existsSync(chromium.executablePath())) return { args: ARGS };
    const executablePath = INSTALLED.find((path) => existsSync(path));
    if (executablePath) return { executablePath, args: ARGS };
  }
  if (process.platform === "linux" && process.arch === "x64")
    return { executablePath: await unpackCarried(), args: ARGS };
  throw new Error("No Chromium: run `npx playwright install chromium`, or set CHROMIUM_PATH.");
}

async function unpackCarried(): Promise<string> {
  const cache = join(NODE_MODULES, ".cache");
  const home = join(cache, `chromium-${carriedVersion()}`);
  const executable = join(home, "chromium");
  if (existsSync(executable)) return executable;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, "chromium-"));
  await unpackInto(fresh);
  try {
    await rename(fresh, home);
  } catch (error) {
    // Another run may have unpacked the same version in the meantime.
    if (!existsSync(executable)) throw error;
  }
  return executable;
}

/** The package unpacks into the system's temporary folder, and uses a copy there of any version. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: carried } = await import("@sparticuz/chromium");
    await carried.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function carriedVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)(
    join(NODE_MODULES, "@sparticuz/chromium/package.json"),
  );
  return String((manifest as { version: unknown }).version); // a package.json always has one
}
