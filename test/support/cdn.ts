import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Route } from "playwright";

/**
 * What TalkJS's CDN does with a request: serve `dist/talk.js` (at once, or after a while), serve
 * something else, refuse the connection, answer with an HTTP status, or hold the request until the
 * next answer is given.
 */
export type TalkAnswer =
  "ok" | "blocked" | "hanging" | { status: number } | { body: string } | { afterMs: number };

/** TalkJS's CDN, as one browser context sees it. */
export interface Cdn {
  /** Gives this answer from now on, also to the requests that are held. */
  answer(next: TalkAnswer): Promise<void>;
  /** The URLs asked of the CDN since the last reset. */
  requests(): string[];
  /** The URLs asked of anything else outside this machine since the last reset; all were refused. */
  strays(): string[];
  /** Back to `"ok"`, with both lists empty and what is held refused. */
  reset(): Promise<void>;
}

const SCRIPT = join(import.meta.dirname, "../../dist/talk.js");
const CDN = "https://cdn.talkjs.com/";
const OUTSIDE = /^https?:\/\/(?!(localhost|127\.0\.0\.1|\[::1\])[:/])/;
// no-store: a browser answers the second tag of a page from memory otherwise.
const HEADERS = { "content-type": "text/javascript", "cache-control": "no-store" };

/** Stands between a browser context and the outside, of which only TalkJS's CDN exists. */
export async function standInForCdn(context: BrowserContext): Promise<Cdn> {
  const cdn = new StandIn();
  await context.route(OUTSIDE, (route) => cdn.handle(route));
  return cdn;
}

class StandIn implements Cdn {
  #current: TalkAnswer = "ok";
  #held = new Set<Route>();
  #fromCdn: string[] = [];
  #strays: string[] = [];

  requests = () => [...this.#fromCdn];
  strays = () => [...this.#strays];

  async answer(next: TalkAnswer): Promise<void> {
    this.#current = next;
    await this.#release(next);
  }

  async reset(): Promise<void> {
    await this.#release("blocked");
    this.#current = "ok";
    this.#fromCdn = [];
    this.#strays = [];
  }

  async handle(route: Route): Promise<void> {
    const url = route.request().url();
    const isFromCdn = url.startsWith(CDN);
    (isFromCdn ? this.#fromCdn : this.#strays).push(url);
    await this.#give(route, isFromCdn ? this.#current : "blocked");
  }

  async #give(route: Route, answer: TalkAnswer): Promise<void> {
    if (answer === "blocked") return route.abort("blockedbyclient");
    if (answer === "ok") return route.fulfill({ headers: HEADERS, body: await readScript() });
    if (answer === "hanging") return void this.#held.add(route);
    if ("afterMs" in answer) return this.#giveLater(route, answer.afterMs);
    return route.fulfill({ headers: HEADERS, ...answer });
  }

  #giveLater(route: Route, ms: number): void {
    this.#held.add(route);
    setTimeout(() => this.#held.delete(route) && void this.#give(route, "ok"), ms);
  }

  async #release(answer: TalkAnswer): Promise<void> {
    const routes = [...this.#held];
    this.#held.clear();
    await Promise.all(routes.map((route) => this.#give(route, answer)));
  }
}

async function readScript(): Promise<string> {
  try {
    return await readFile(SCRIPT, "utf8");
  } catch (cause) {
    throw new Error("dist/talk.js cannot be read: run `npm run build` first.", { cause });
  }
}
