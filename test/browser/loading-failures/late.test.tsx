import { onTestFinished, expect, test } from "vitest";
import { commands } from "vitest/browser";
import { settle, until } from "../../support/settle.js";
import { describeInPages } from "../support/describe-in-pages.js";
import type { Page } from "../support/open-page.js";
import { openOfficial } from "./open-official.js";
import { expectAliveOnOneTag, renderChat } from "./render-chat.js";

/** The app imported `talkjs` itself, and its tag failed before any listener was attached. */
async function importRefusedTalk({ importTalk, scripts }: Page): Promise<void> {
  await importTalk();
  const [tag] = scripts();
  await new Promise((resolve) => tag?.addEventListener("error", resolve));
}

describeInPages((open) => {
  test("a script that hangs fails it with script-timeout, keeps its one tag through a retry, and heals it when it arrives", async () => {
    await commands.routeTalk("hanging");
    const page = await open();
    const chat = renderChat(page, { timeoutMs: 300 });
    await until(() => chat.status() === "failed");
    expect(chat.errors).toEqual(["script-timeout"]);
    expect(page.scripts()).toHaveLength(1);
    chat.retry();
    await until(() => chat.errors.length === 2);
    await commands.routeTalk("ok");
    await expectAliveOnOneTag(chat);
    expect(chat.tags.count()).toBe(1);
    expect(page.simulator().ledger.scriptRuns).toBe(1);
    expect(await commands.talkRequests()).toHaveLength(1);
    expect(chat.errors).toEqual(["script-timeout", "script-timeout"]);
  });

  test("a script that hangs and is refused at last is asked for again in another tag", async () => {
    await commands.routeTalk("hanging");
    const page = await open();
    const chat = renderChat(page, { timeoutMs: 300 });
    await until(() => chat.status() === "failed");
    await commands.routeTalk("blocked");
    await until(() => page.scripts().length === 0);
    await commands.routeTalk("ok");
    chat.retry();
    await expectAliveOnOneTag(chat);
    expect(chat.tags.count()).toBe(2);
  });

  test("while the script hangs, the official component says nothing", async () => {
    await commands.routeTalk("hanging");
    const official = await openOfficial();
    onTestFinished(() => official.close());
    const chat = renderChat(await open(), { timeoutMs: 300 });
    await until(() => chat.status() === "failed");
    const ours = chat.failedAfterMs() ?? Infinity;
    await until(() => official.openForMs() > 3 * ours);
    expect(official.isLoading()).toBe(true);
    await commands.routeTalk("ok");
    await expectAliveOnOneTag(chat);
    await until(() => official.hasSession());
  });

  test("a user who signs out of a hanging script is not signed in when it arrives", async () => {
    await commands.routeTalk("hanging");
    const page = await open();
    const chat = renderChat(page);
    await until(() => page.scripts().length === 1);
    chat.show(null);
    await commands.routeTalk("ok");
    await until(() => page.window.TalkSimulator !== undefined);
    await settle();
    expect(page.simulator().ledger.sessions.opened).toBe(0);
    expect(chat.status()).toBe("idle");
  });

  test("a tag that was refused before the library looked is replaced, once the CDN answers", async () => {
    await commands.routeTalk("blocked");
    const page = await open();
    await importRefusedTalk(page);
    await commands.routeTalk("ok");
    const chat = renderChat(page);
    await expectAliveOnOneTag(chat);
    expect(chat.errors).toEqual([]);
  });

  test("a tag that was refused before the library looked fails it with script-blocked, where the CDN stays blocked", async () => {
    await commands.routeTalk("blocked");
    const page = await open();
    await importRefusedTalk(page);
    const chat = renderChat(page);
    await until(() => chat.status() === "failed");
    expect(chat.errors).toEqual(["script-blocked"]);
    // The failed tag looks like one that is about to run, so the loader waits a second for it.
    expect(chat.failedAfterMs()).toBeLessThan(2_000);
    expect(page.scripts()).toEqual([]);
    await commands.routeTalk("ok");
    chat.retry();
    await expectAliveOnOneTag(chat);
  });

  test("preloadTalk that is blocked says nothing, and the session tries again", async () => {
    await commands.routeTalk("blocked");
    const page = await open();
    page.library.preloadTalk();
    await until(() => page.window.Talk !== undefined && page.scripts().length === 0);
    await commands.routeTalk("ok");
    const chat = renderChat(page);
    await expectAliveOnOneTag(chat);
    expect(chat.errors).toEqual([]);
  });
});
