import type { BrowserContext } from "playwright";
import type { BrowserCommand } from "vitest/node";
import { standInForCdn, type Cdn, type TalkAnswer } from "./cdn.js";

declare module "vitest/browser" {
  interface BrowserCommands {
    /** What the CDN answers from now on, also to requests that hang. Every test starts with `"ok"`. */
    routeTalk(answer: TalkAnswer): Promise<void>;
    /** The URLs asked of the CDN since the test began. */
    talkRequests(): Promise<string[]>;
    /** The URLs asked of anything else outside this machine, all refused. A test with any fails. */
    strayRequests(): Promise<string[]>;
    /** Forgets what was asked and answers `"ok"` again. */
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

/** The commands with which a test in Chromium decides what TalkJS's CDN does. */
export const cdnCommands = { routeTalk, talkRequests, strayRequests, resetTalk };
