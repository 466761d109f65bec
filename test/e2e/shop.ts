import react from "@vitejs/plugin-react";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, createLogger, createServer, preview, type InlineConfig } from "vite";
import { onTestFinished, vi } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** A newcomer's app in a folder of its own, with the built package installed in it. */
export async function createShop() {
  // Inside the repository, whose node_modules has the peers; Vite watches nothing below that one.
  const home = await mkdtemp(join(ROOT, ".hmr-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  await cp(join(ROOT, "test/e2e/app"), home, { recursive: true });
  for (const part of ["package.json", "dist"])
    await cp(join(ROOT, part), join(home, "node_modules/talkjs-session", part), {
      recursive: true,
    });
  return new Shop(home);
}

class Shop {
  /** What Vite complained of. */
  readonly complaints: string[] = [];
  readonly #home: string;

  constructor(home: string) {
    this.#home = home;
  }

  /** Starts the development server, and gives its address. */
  async develop(): Promise<string> {
    const server = await createServer({
      ...this.#config(),
      server: { port: 0, host: "127.0.0.1" },
    });
    onTestFinished(() => server.close());
    await server.listen();
    return addressOf(server);
  }

  /** Builds for production, serves what was built, and gives its address. */
  async publish(): Promise<string> {
    vi.stubEnv("NODE_ENV", "production"); // Vite keeps the test runner's otherwise, and React's development build
    await build(this.#config());
    vi.unstubAllEnvs();
    const server = await preview({ ...this.#config(), preview: { port: 0, host: "127.0.0.1" } });
    onTestFinished(() => server.close());
    return addressOf(server);
  }

  /** Saves a file of the app with another text in it. */
  async edit(file: string, from: string, to: string): Promise<void> {
    const path = join(this.#home, file);
    const before = await readFile(path, "utf8");
    if (!before.includes(from)) throw new Error(`There is no ${from} in ${file}.`);
    await writeFile(path, before.replace(from, to));
  }

  #config(): InlineConfig {
    return {
      root: this.#home,
      cacheDir: join(this.#home, ".vite"),
      configFile: false,
      plugins: [react()],
      customLogger: this.#logger(),
    };
  }

  #logger() {
    const complain = (message: string) => void this.complaints.push(message);
    return { ...createLogger("silent"), warn: complain, warnOnce: complain, error: complain };
  }
}

function addressOf({ resolvedUrls }: { resolvedUrls: { local: string[] } | null }): string {
  const [address] = resolvedUrls?.local ?? [];
  if (!address) throw new Error("The server has no address.");
  return address;
}
