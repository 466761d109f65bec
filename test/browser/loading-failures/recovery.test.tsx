import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import { until } from "../../support/settle.js";
import { describeInPages } from "../support/describe-in-pages.js";
import type { Page } from "../support/open-page.js";
import { holdLongTimers } from "./hold-long-timers.js";
import { expectAliveOnOneTag, renderChat } from "./render-chat.js";

/** The delay between two background attempts, without and with the maximum jitter. */
const [SHORTEST_MS, LONGEST_MS] = [30_000, 37_500];

/** A session that failed because the CDN is blocked, in a page whose long timers are held. */
async function failInBackground(page: Page) {
  await commands.routeTalk("blocked");
  const timers = holdLongTimers(page.window);
  const chat = renderChat(page);
  await until(() => chat.status() === "failed");
  return { chat, timers };
}

describeInPages((open) => {
  test("a page left open tries again after 30 s, and recovers by itself once the CDN answers", async () => {
    const { chat, timers } = await failInBackground(await open());
    const isResting = () => timers.pending().every((ms) => ms >= SHORTEST_MS);
    timers.pass(LONGEST_MS);
    expect(isResting()).toBe(false);
    await until(isResting);
    expect(chat.tags.count(), "three at first, and one").toBe(4);
    expect(chat.status()).toBe("failed");
    expect(chat.errors, "a failure that is no news").toEqual(["script-blocked"]);
    await commands.routeTalk("ok");
    timers.pass(SHORTEST_MS - 1);
    expect(chat.status()).toBe("failed");
    timers.pass(LONGEST_MS);
    await expectAliveOnOneTag(chat);
    expect(timers.pending()).toEqual([]);
  });

  test("a page that gives up its session waits for nothing and asks for nothing more", async () => {
    const page = await open();
    const { timers } = await failInBackground(page);
    const asked = await commands.talkRequests();
    await page.unmount();
    expect(timers.pending()).toEqual([]);
    timers.pass(LONGEST_MS);
    page.window.dispatchEvent(new Event("online"));
    expect(await commands.talkRequests()).toEqual(asked);
    expect(page.scripts()).toEqual([]);
  });

  test("a network that comes back cuts the wait in the background short", async () => {
    const page = await open();
    const { chat, timers } = await failInBackground(page);
    await commands.routeTalk("ok");
    page.window.dispatchEvent(new Event("online"));
    await expectAliveOnOneTag(chat);
    expect(timers.pending()).toEqual([]);
  });
});
