import { join } from "node:path";
import type { BrowserContext } from "playwright";
import type { BrowserCommand } from "vitest/node";
import type { ServerPage } from "../browser/support/server-pages.js";
import type * as Server from "../browser/support/render-on-server.js";
import { simulateCdn, type Cdn, type TalkAnswer } from "./cdn.js";

declare module "vitest/browser" {
  interface BrowserCommands {
    /** Sets the CDN's answer from now on, also for requests that hang. Every test starts with `"ok"`. */
    routeTalk(answer: TalkAnswer): Promise<void>;
    /** The URLs requested from the CDN since the test started. */
    talkRequests(): Promise<string[]>;
    /** Refuses requests for files of the app with such an address, a glob, until the test ends. */
    refuseFiles(glob: string): Promise<void>;
    /** The URLs requested from other hosts, all refused. A test with such a request fails. */
    strayRequests(): Promise<string[]>;
    /** Chromium's warnings of preloads that no element used, since the test started. */
    preloadWarnings(): Promise<string[]>;
    /** The HTML that a server sends for this page, see test/browser/support/server-pages.tsx. */
    renderOnServer(page: ServerPage): Promise<string>;
    /** Clears the requests, answers `"ok"` again and refuses no files. */
    resetTalk(): Promise<void>;
  }
}

const SERVER = join(import.meta.dirname, "../browser/support/render-on-server.ts");

const cdns = new WeakMap<BrowserContext, Promise<Cdn>>();

function cdnOf(context: BrowserContext): Promise<Cdn> {
  const cdn = cdns.get(context) ?? simulateCdn(context);
  cdns.set(context, cdn);
  return cdn;
}

const routeTalk: BrowserCommand<[TalkAnswer]> = async ({ context }, answer) =>
  (await cdnOf(context)).answer(answer);

const talkRequests: BrowserCommand<[]> = async ({ context }) => (await cdnOf(context)).requests();

const strayRequests: BrowserCommand<[]> = async ({ context }) => (await cdnOf(context)).strays();

const refused = new WeakMap<BrowserContext, string[]>();

const refuseFiles: BrowserCommand<[string]> = async ({ context }, glob) => {
  refused.set(context, [...(refused.get(context) ?? []), glob]);
  await context.route(glob, (route) => route.abort("connectionfailed"));
};

const warnings = new WeakMap<BrowserContext, string[]>();

/** Chromium logs them a few seconds after the load of a page. */
function warningsOf(context: BrowserContext): string[] {
  const known = warnings.get(context);
  if (known) return known;
  const noted: string[] = [];
  warnings.set(context, noted);
  context.on("console", (message) => {
    if (/preloaded using link preload but not used/.test(message.text()))
      noted.push(message.text());
  });
  return noted;
}

const preloadWarnings: BrowserCommand<[]> = ({ context }) => [...warningsOf(context)];

const renderOnServer: BrowserCommand<[ServerPage]> = async ({ project }, page) =>
  (await project.import<typeof Server>(SERVER)).renderOnServer(page);

const resetTalk: BrowserCommand<[]> = async ({ context }) => {
  for (const glob of refused.get(context) ?? []) await context.unroute(glob);
  refused.delete(context);
  warningsOf(context).length = 0;
  await (await cdnOf(context)).reset();
};

/** The commands that control TalkJS's simulated CDN in Chromium tests. */
export const cdnCommands = {
  routeTalk,
  talkRequests,
  refuseFiles,
  strayRequests,
  preloadWarnings,
  renderOnServer,
  resetTalk,
};
