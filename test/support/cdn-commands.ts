import type { BrowserContext } from "playwright";
import type { BrowserCommand } from "vitest/node";
import { standInForCdn, type Cdn, type TalkAnswer } from "./cdn.js";

declare module "vitest/browser" {
  interface BrowserCommands {
    /** Sets the CDN's answer from now on, also for requests that hang. Every test starts with `"ok"`. */
    routeTalk(answer: TalkAnswer): Promise<void>;
    /** The URLs requested from the CDN since the test started. */
    talkRequests(): Promise<string[]>;
    /** The URLs requested from other hosts, all refused. A test with such a request fails. */
    strayRequests(): Promise<string[]>;
    /** Clears the requests and answers `"ok"` again. */
    resetTalk(): Promise<void>;
  }
}

const cdns = new WeakMap<BrowserContext, Promise<Cdn>>();

function cdnOf(context: BrowserContext): Promise<Cdn> {
  const cdn = cdns.get(context) ?? standInForCdn(context);
  cdns.set(context, cdn);
  return cdn;
}

const routeTalk: BrowserCommand<[TalkAnswer]> = async ({ context }, answer) =>
  (await cdnOf(context)).answer(answer);

const talkRequests: BrowserCommand<[]> = async ({ context }) => (await cdnOf(context)).requests();

const strayRequests: BrowserCommand<[]> = async ({ context }) => (await cdnOf(context)).strays();

const resetTalk: BrowserCommand<[]> = async ({ context }) => (await cdnOf(context)).reset();

/** The commands that control TalkJS's simulated CDN in Chromium tests. */
export const cdnCommands = { routeTalk, talkRequests, strayRequests, resetTalk };
