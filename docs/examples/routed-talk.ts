import { createRequire } from "node:module";
import type { BrowserContext } from "playwright";

const script = createRequire(import.meta.url).resolve("talkjs-session/testing/talk.js");

/** Serves the simulator instead of TalkJS, for all pages of a browser context. */
export const routeTalk = (context: BrowserContext) =>
  context.route("https://cdn.talkjs.com/**", (route) =>
    route.fulfill({ path: script, contentType: "text/javascript" }),
  );
