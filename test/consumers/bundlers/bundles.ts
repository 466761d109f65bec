import { createServer, type Server } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** Texts that occur once in each copy of a module, and that a minifier does not change. */
const MARKS = {
  "the machine of sessions": "#session.idle",
  "the machine of chat UIs": "#chatView.destroying",
  xstate: "xstate.spawnChild",
} as const;

/** Words of the simulator that a minifier leaves as they are. */
export const SIMULATOR = "[TalkJS simulator]";

type Copies = Readonly<Record<keyof typeof MARKS, number>>;

const toCopies = (count: (mark: string) => number): Copies => ({
  "the machine of sessions": count(MARKS["the machine of sessions"]),
  "the machine of chat UIs": count(MARKS["the machine of chat UIs"]),
  xstate: count(MARKS.xstate),
});

export const ONE_OF_EACH = toCopies(() => 1);

/** Counts each of them in these texts. */
export const copiesIn = (...texts: readonly string[]): Copies =>
  toCopies((mark) => texts.join("\n").split(mark).length - 1);

/** Returns the texts of all scripts in a folder and its subfolders. */
export async function scriptsIn(folder: string, extension = ".js"): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const scripts = names.filter((name) => extname(name) === extension);
  return Promise.all(scripts.map((name) => readFile(join(folder, name), "utf8")));
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
};

/** Serves a folder of files. Returns its address and a function that stops the server. */
export async function serve(folder: string): Promise<{ address: string; stop: () => void }> {
  const server: Server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    readFile(file).then(
      (body) => response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "" }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server always has this type of address
  return { address: `http://127.0.0.1:${port}/`, stop: () => void server.close() };
}
