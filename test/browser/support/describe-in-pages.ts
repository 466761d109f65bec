import { afterEach, describe, expect } from "vitest";
import { openPage, type Page, type RootIn } from "./open-page.js";

type Open = (head?: string, rootIn?: RootIn, serverBody?: string) => Promise<Page>;

/**
 * Runs a suite in plain React and in StrictMode, in separate pages. After each test its pages are
 * unmounted. They must have logged nothing and leave nothing open.
 */
export function describeInPages(suite: (open: Open) => void): void {
  for (const strict of [false, true]) {
    describe(strict ? "in StrictMode" : "in plain React", () => {
      const pages: Page[] = [];
      afterEach(async () => {
        for (const page of pages.splice(0)) await closeClean(page);
      });
      suite(async (...args) => {
        const page = await openPage(strict, ...args);
        pages.push(page);
        return page;
      });
    });
  }
}

async function closeClean(page: Page): Promise<void> {
  await page.unmount();
  const ledger = page.window.TalkSimulator?.ledger;
  expect(page.noise, "noise in the page").toEqual([]);
  expect(ledger?.sessions.open ?? 0, "sessions left open").toBe(0);
  expect(ledger?.subscriptions.open ?? 0, "subscriptions left open").toBe(0);
  expect(ledger?.deadCalls ?? [], "calls on dead objects").toEqual([]);
  page.close();
}
