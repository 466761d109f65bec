import { createRequire } from "node:module";
import type { BrowserContext } from "playwright";

const script = createRequire(import.meta.url).resolve("talkjs-session/testing/talk.js");

/** Puts the simulator in the place of TalkJS, for all pages of a browser context. */
export const routeTalk = (context: BrowserContext) =>
  context.route("https://cdn.talkjs.com/**", (route) =>
    route.fulfill({ path: script, contentType: "text/javascript" }),
  );
