import { expect, onTestFinished, test } from "vitest";
import { commands } from "vitest/browser";
import { settle, until } from "../support/settle.js";
import { describeInPages } from "./support/describe-in-pages.js";
import { openFrame, openPage } from "./support/open-page.js";
import { pageOf, type ServerPage } from "./support/server-pages.js";

const HINT = "link[rel=preload]";

/** A script that no page uses. */
const UNUSED = "https://cdn.talkjs.com/unused.js";

describeInPages((open) => {
  test("the script is fetched while `talkjs` is on its way: one request, one tag, one run", async () => {
    const { library, render, ...page } = await open();
    render(<library.Session appId="app" userId="alice" />);
    await until(() => page.window.document.querySelector(HINT) !== null);
    await until(() => page.sessions().length === 1);
    expect(page.scripts()).toHaveLength(1);
    expect(await commands.talkRequests()).toHaveLength(1);
    expect(page.simulator().ledger.scriptRuns).toBe(1);
  });

  test("a page from a server fetches the script before it hydrates: one request, one tag, one run", async () => {
    const { library, render, ...page } = await open(
      "",
      undefined,
      await commands.renderOnServer("signed in"),
    );
    expect(page.window.document.querySelectorAll(HINT)).toHaveLength(1);
    await expect.poll(() => commands.talkRequests()).toHaveLength(1);
    expect(page.scripts()).toEqual([]);
    render(pageOf("signed in", library.Session));
    await until(() => page.sessions().length === 1);
    await settle();
    expect(page.window.document.querySelectorAll(HINT)).toHaveLength(1);
    expect(page.scripts()).toHaveLength(1);
    expect(await commands.talkRequests()).toHaveLength(1);
    expect(page.simulator().ledger.scriptRuns).toBe(1);
  });
});

async function openHydrated(name: ServerPage, strict: boolean) {
  const page = await openPage(strict, "", undefined, await commands.renderOnServer(name));
  onTestFinished(() => page.close());
  page.render(pageOf(name, page.library.Session));
  return page;
}

test("pages on which nobody signs in have no hint, and Chromium warns of no preload that they leave unused", async () => {
  const pages = await Promise.all(
    ([false, true] as const).flatMap((strict) => [
      openHydrated("signed out", strict),
      openHydrated("waiting for a token", strict),
    ]),
  );
  // Chromium warns some seconds after the load of a page: of the last page last.
  const { frame } = await openFrame(`<link rel="preload" as="script" href="${UNUSED}">`);
  onTestFinished(() => frame.remove());
  await expect.poll(() => commands.preloadWarnings(), { timeout: 12_000 }).toHaveLength(1);
  expect(await commands.preloadWarnings()).toEqual([expect.stringContaining(UNUSED)]);
  expect(await commands.talkRequests()).toEqual([UNUSED]);
  for (const { window, noise } of pages)
    expect([window.document.querySelector(HINT), noise]).toEqual([null, []]);
});
