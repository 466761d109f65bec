import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import yett from "yett/dist/yett.min.js?raw";
import { until } from "../../support/settle.js";
import { describeInPages } from "../support/describe-in-pages.js";
import type { PageWindow } from "../support/open-page.js";
import { expectAlive, expectAliveOnOneTag, renderChat } from "./render-chat.js";

/** The HTML snippet of a page that uses TalkJS without a bundler: a placeholder and a tag. */
const SNIPPET = `
  (function (queue) {
    var script = document.createElement("script");
    script.async = true;
    script.src = "https://cdn.talkjs.com/talk.js";
    document.head.appendChild(script);
    window.Talk = { v: 3, ready: { c: queue, then: function (f) {
      return new Promise(function (resolve, reject) { queue.push([f, resolve, reject]); });
    } } };
  })([]);
  window.heard = 0;
  Talk.ready.then(function () { window.heard += 1; });
`;

/** A page in which other code clears the browser's Resource Timing. */
const NO_TIMINGS = `<script>performance.getEntriesByName = () => [];</script>`;

/** A consent manager as pages have it: scripts of TalkJS are inert until `yett.unblock()`. */
const CONSENT = `<script>window.YETT_BLACKLIST = [/talkjs/];</script><script>${yett}</script>`;

function runIn({ document }: PageWindow, code: string): void {
  const script = document.createElement("script");
  script.textContent = code;
  document.head.append(script);
}

const inPage = (window: PageWindow, name: string): unknown => Reflect.get(window, name);

describeInPages((open) => {
  test("TalkJS's own HTML snippet that is on its way is used: one tag, one run, and the page's handlers run too", async () => {
    await commands.routeTalk("hanging");
    const page = await open();
    runIn(page.window, SNIPPET); // a script in its HTML would block the page
    const chat = renderChat(page);
    await until(() => chat.status() === "initializing");
    await commands.routeTalk("ok");
    await expectAlive(chat);
    expect(page.scripts()).toHaveLength(1);
    expect(await commands.talkRequests()).toHaveLength(1);
    expect(page.simulator().ledger.scriptRuns).toBe(1);
    expect(inPage(page.window, "heard")).toBe(1);
    expect(chat.tags.count(), "tags of its own").toBe(0);
  });

  test("while visitors have not consented nothing is asked for, and on consent the script runs once", async () => {
    const page = await open(CONSENT);
    const chat = renderChat(page, { timeoutMs: 50 });
    for (let nth = 1; nth < 5; nth += 1) {
      await until(() => chat.errors.length === nth);
      chat.retry();
    }
    expect(await commands.talkRequests()).toEqual([]);
    runIn(page.window, "yett.unblock()");
    await expectAlive(chat);
    expect(await commands.talkRequests()).toHaveLength(1);
    expect(page.simulator().ledger.scriptRuns).toBe(1);
  });

  test("a tag that was refused unheard, and of which no timing is left, is replaced once it has been given up", async () => {
    await commands.routeTalk("blocked");
    const page = await open(NO_TIMINGS);
    await page.importTalk();
    const [tag] = page.scripts();
    await new Promise((resolve) => tag?.addEventListener("error", resolve));
    await commands.routeTalk("ok");
    const chat = renderChat(page, { timeoutMs: 100 });
    await until(() => chat.errors.length === 1);
    expect(chat.errors).toEqual(["script-timeout"]);
    const clock = page.window.performance;
    const now = clock.now.bind(clock);
    clock.now = () => now() + 10_000;
    chat.retry();
    await expectAliveOnOneTag(chat);
  });
});
