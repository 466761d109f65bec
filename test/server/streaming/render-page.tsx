import { PassThrough } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { createTalkSimulator } from "../../../src/testing.js";
import { createNap } from "../../react/matrix/nap.js";
import { StreamedApp } from "./streamed-app.js";

/** The HTML of the page as a server streams it, and the requests to TalkJS meanwhile. */
export async function renderPage() {
  const { Talk, ledger } = createTalkSimulator();
  const nap = createNap();
  nap.begin();
  const sent = new PassThrough();
  const app = <StreamedApp Talk={Talk} Wait={nap.Sleeper} />;
  const { pipe } = renderToPipeableStream(app, { onShellReady: () => pipe(sent) });
  let html = "";
  for await (const chunk of sent) {
    html += String(chunk);
    nap.end(); // the late data arrives when the browser has received the first part of the page
  }
  return { html, calls: ledger.calls };
}
