import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buildEntries } from "./build.js";
import { htmlOf } from "./html.js";

/** A site with one page for each entry and rendering: `/<chunk ms>/<entry>/<rendering>`. */
export async function serveSite(): Promise<{ url: string; close: () => Promise<void> }> {
  const chunks = await buildEntries();
  const server = createServer((request, response) => {
    const [, delay = "", entry = "", name = ""] = (request.url ?? "").split("/");
    const code = chunks.get(`${entry}/${name}`);
    if (code === undefined) return void answerWithPage(response, delay, entry, name);
    setTimeout(() => send(response, "text/javascript", code), Number(delay));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

async function answerWithPage(
  response: ServerResponse,
  delay: string,
  entry: string,
  rendering: string,
): Promise<void> {
  send(response, "text/html", await htmlOf(entry, rendering, `/${delay}/${entry}/${entry}.js`));
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
}
