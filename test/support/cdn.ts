import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Route } from "playwright";

/**
 * How TalkJS's CDN answers a request: it serves `dist/talk.js` (at once, or after a delay), serves
 * another body, refuses the connection, answers with an HTTP status, or holds the request until the
 * next answer is set.
 */
export type TalkAnswer =
  "ok" | "blocked" | "hanging" | { status: number } | { body: string } | { afterMs: number };

/** TalkJS's simulated CDN for one browser context. */
export interface Cdn {
  /** Gives this answer from now on, also to held requests. */
  answer(next: TalkAnswer): Promise<void>;
  /** The URLs requested from the CDN since the last reset. */
  requests(): string[];
  /** The URLs requested from other hosts since the last reset. All were refused. */
  strays(): string[];
  /** Refuses held requests, clears both lists and answers `"ok"` again. */
  reset(): Promise<void>;
}

const SCRIPT = join(import.meta.dirname, "../../dist/talk.js");
const CDN = "https://cdn.talkjs.com/";
const OUTSIDE = /^https?:\/\/(?!(localhost|127\.0\.0\.1|\[::1\])[:/])/;
// no-store: otherwise a browser loads the second tag of a page from its memory cache.
const HEADERS = { "content-type": "text/javascript", "cache-control": "no-store" };

/** Routes all external requests of a browser context to a simulated CDN. Other hosts are refused. */
export async function simulateCdn(context: BrowserContext): Promise<Cdn> {
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
