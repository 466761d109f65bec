import react from "@vitejs/plugin-react";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build, createLogger, createServer, preview, type InlineConfig } from "vite";
import { vi } from "vitest";
import { Home, ROOT } from "./home.js";

/** The package that the app's imports of `talkjs-session` resolve to. */
export type Library = "talkjs-session" | "@talkjs/react";

/** An app that a test can run, and edit while it runs. */
export interface App {
  /** The warnings and errors of the server. */
  readonly complaints: readonly string[];
  /** Starts the development server and returns its address. */
  develop(): Promise<string>;
  /** Builds for production, serves the build, and returns its address. */
  publish(): Promise<string>;
  /** Saves a changed text to a file of the app. */
  edit(file: string, change: (before: string) => string): Promise<void>;
  /** Stops the servers and removes the app. */
  leave(): Promise<void>;
}

/** Creates a new Vite app in its own folder, with the built package installed. */
export async function createShop(library: Library = "talkjs-session"): Promise<App> {
  // Inside the repository, because its node_modules has the peer dependencies. Vite does not watch that folder.
  const home = await Home.in(ROOT, join(ROOT, "test/e2e/app"), join(ROOT, "test/e2e/vite"));
  for (const part of ["package.json", "dist"])
    await cp(join(ROOT, part), join(home.path, "node_modules/talkjs-session", part), {
      recursive: true,
    });
  return new Shop(home, library);
}

class Shop implements App {
  readonly complaints: string[] = [];
  readonly #home: Home;
  readonly #library: Library;

  constructor(home: Home, library: Library) {
    this.#home = home;
    this.#library = library;
  }

  edit: App["edit"] = (file, change) => this.#home.edit(file, change);

  leave = () => this.#home.leave();

  async develop(): Promise<string> {
    const server = await createServer({
      ...this.#config(),
      server: { port: 0, host: "127.0.0.1" },
    });
    this.#home.endWith(() => server.close());
    await server.listen();
    return addressOf(server);
  }

  async publish(): Promise<string> {
    vi.stubEnv("NODE_ENV", "production"); // otherwise Vite keeps the test runner's NODE_ENV and uses React's development build
    await build(this.#config());
    vi.unstubAllEnvs();
    const server = await preview({ ...this.#config(), preview: { port: 0, host: "127.0.0.1" } });
    this.#home.endWith(() => server.close());
    return addressOf(server);
  }

  #config(): InlineConfig {
    const root = this.#home.path;
    return {
      root,
      cacheDir: join(root, ".vite"),
      configFile: false,
      plugins: [react()],
      resolve: { alias: [{ find: /^talkjs-session$/, replacement: this.#library }] },
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
