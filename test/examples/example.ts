import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { inject, onTestFinished } from "vitest";

const run = promisify(execFile);

type Environment = Readonly<Record<string, string>>;

const QUIETLY = { NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };

/** One of the examples, installed outside the repository. */
export class Example {
  readonly path: string;
  readonly #env: NodeJS.ProcessEnv;

  constructor(name: string, environment: Environment = {}) {
    this.path = join(inject("examples"), name);
    // An app must not inherit the test runner's NODE_ENV and VITEST.
    const runners = { NODE_ENV: undefined, VITEST: undefined };
    this.#env = { ...process.env, ...runners, ...QUIETLY, ...environment };
  }

  /** Runs a script of its package.json to the end and returns the output. */
  npm(...args: string[]): Promise<string> {
    return this.#run("npm", ["--silent", ...args]);
  }

  /** Runs a program of one of its packages to the end and returns the output. */
  bin(name: string, ...args: string[]): Promise<string> {
    return this.#run(this.#pathOf(name), args);
  }

  /** Starts a server and returns its address. The server stops at the end of the test. */
  serve(name: string, ...args: string[]): Promise<string> {
    const server = spawn(this.#pathOf(name), args, {
      cwd: this.path,
      env: this.#env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    onTestFinished(() => end(server));
    return addressOf(server);
  }

  async #run(file: string, args: readonly string[]): Promise<string> {
    const { stdout } = await run(file, args, { cwd: this.path, env: this.#env });
    return stdout;
  }

  #pathOf = (name: string) => join(this.path, "node_modules/.bin", name);
}

function addressOf(server: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const listen = (chunk: unknown) => {
      said.push(String(chunk));
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said.join("")) ?? [];
      if (address) resolve(address);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.on("exit", () => reject(new Error(`The server ended: ${said.join("")}`)));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  await ended;
}
