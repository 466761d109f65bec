import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Home } from "../home.js";
import type { App, Library } from "../shop.js";

const HERE = import.meta.dirname;
const BIN = join(HERE, "node_modules/next/dist/bin/next");

const ENVIRONMENT = { NEXT_TELEMETRY_DISABLED: "1" };

/** Creates the same app as a page of Next.js, inside the folder where `install.ts` installed the packages. */
export async function createNextShop(library: Library = "talkjs-session"): Promise<NextShop> {
  return new NextShop(await Home.in(HERE, join(HERE, "shell"), join(HERE, "../app")), library);
}

class NextShop implements App {
  readonly complaints: string[] = [];
  /** The folder of the built scripts for browsers. */
  readonly scripts: string;
  readonly #home: Home;
  readonly #library: Library;

  constructor(home: Home, library: Library) {
    this.#home = home;
    this.scripts = join(home.path, ".next/static");
    this.#library = library;
  }

  edit: App["edit"] = (file, change) => this.#home.edit(file, change);

  leave = () => this.#home.leave();

  async develop(): Promise<string> {
    const address = await this.#serve("dev");
    await fetch(address); // compiles the page, so that the first visit does not wait for it
    return address;
  }

  async publish(): Promise<string> {
    await this.build();
    return this.#serve("start");
  }

  /** Builds for production, e.g. with `--webpack`. Next.js uses Turbopack without an option. */
  async build(options: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<void> {
    const build = this.#run("build", options, env);
    await once(build, "exit");
    if (build.exitCode !== 0) throw new Error(`next build: ${this.complaints.join("")}`);
  }

  async #serve(command: "dev" | "start"): Promise<string> {
    const server = this.#run(command, ["--hostname", "127.0.0.1", "--port", "0"]);
    this.#home.endWith(() => end(server));
    return new Promise((resolve, reject) => {
      server.on("exit", () => reject(new Error(`next ${command}: ${this.complaints.join("")}`)));
      server.stdout?.on("data", (said) => {
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(said)) ?? [];
        if (address) resolve(address);
      });
    });
  }

  #run(command: string, options: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
    const child = spawn(process.execPath, [BIN, command, ...options], {
      cwd: this.#home.path,
      // Next.js does not support the test runner's NODE_ENV.
      env: { ...process.env, ...ENVIRONMENT, ...env, NODE_ENV: undefined, LIBRARY: this.#library },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stderr.on("data", (said) => void this.complaints.push(String(said)));
    return child;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "exit");
  child.kill(); // Next.js ends its own children
  await ended;
}
