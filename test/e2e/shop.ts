import react from "@vitejs/plugin-react";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build, createLogger, createServer, preview, type InlineConfig } from "vite";
import { vi } from "vitest";
import { Home, ROOT } from "./home.js";

/** Which package answers the app's imports of `talkjs-session`. */
export type Library = "talkjs-session" | "@talkjs/react";

/** An app that runs, and can be edited meanwhile. */
export interface App {
  /** What the server complained of. */
  readonly complaints: readonly string[];
  /** Starts the development server, and gives its address. */
  develop(): Promise<string>;
  /** Builds for production, serves what was built, and gives its address. */
  publish(): Promise<string>;
  /** Saves a file of the app with another text in it. */
  edit(file: string, change: (before: string) => string): Promise<void>;
  /** Ends its servers and removes it. */
  leave(): Promise<void>;
}

/** A newcomer's app in a folder of its own, made with Vite, with the built package installed in it. */
export async function createShop(library: Library = "talkjs-session"): Promise<App> {
  // Inside the repository, whose node_modules has the peers; Vite watches nothing below that one.
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
    vi.stubEnv("NODE_ENV", "production"); // Vite keeps the test runner's otherwise, and React's development build
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
