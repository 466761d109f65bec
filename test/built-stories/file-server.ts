import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".htm": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/**
 * Starts a server of static files, below a path: a server can have other pages too. Returns the address of
 * the folder and a function that stops the server.
 */
export async function serveFiles(folder: string, at = "/docs/stories/") {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://localhost");
    const name = normalize(pathname.slice(at.length - 1));
    const path = join(folder, name.endsWith("/") ? `${name}index.html` : name);
    readFile(path).then(
      (content) =>
        response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "" }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a TCP port, not on a pipe
  return {
    address: `http://127.0.0.1:${String(port)}${at}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
