import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { SessionBinding } from "../page/binding.js";
import { App } from "./app.js";
import { PageOnServer } from "./page-on-server.js";

/** The HTML of a page, which loads `script`. */
export const htmlOf = (entry: string, rendering: string, script: string): Promise<string> =>
  rendering === "server" ? renderPage(entry, script) : Promise.resolve(clientPage(script));

const clientPage = (script: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A client-rendered page</title>
    <script type="module" src="${script}"></script>
  </head>
  <body><div id="root"></div></body>
</html>`;

const bindingOf = async (entry: string): Promise<SessionBinding> =>
  entry.startsWith("ours") ? import("../../src/index.js") : import("@talkjs/react");

async function renderPage(entry: string, script: string): Promise<string> {
  const { Session, useSession } = await bindingOf(entry);
  const app = createElement(App, { Session, useSession, onAlive: () => undefined });
  const { pipe } = renderToPipeableStream(createElement(PageOnServer, null, app), {
    bootstrapModules: [script],
  });
  return text(pipe(new PassThrough()));
}
