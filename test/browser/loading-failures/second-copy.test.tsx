import { expect, onTestFinished, test } from "vitest";
import { commands } from "vitest/browser";
import type { TalkAnswer } from "../../support/cdn.js";
import { settle, until } from "../../support/settle.js";
import { describeInPages } from "../support/describe-in-pages.js";
import { importInto, type Page, type PageWindow } from "../support/open-page.js";
import { answered, openOfficial, SCRIPT } from "./open-official.js";
import { expectAlive, renderChat } from "./render-chat.js";

const SECOND_COPY = "../../../node_modules/talkjs/src/index.esnext.js";

/** A second copy of the `talkjs` package, e.g. another version in a dependency: another placeholder, another tag. */
const importSecondCopy = (window: PageWindow) =>
  importInto(window, new URL(SECOND_COPY, import.meta.url));

const laterAnswers: [string, TalkAnswer, isThere: (page: Page) => boolean][] = [
  ["runs", "ok", ({ simulator }) => simulator().ledger.scriptRuns === 2],
  ["hangs", "hanging", ({ scripts }) => scripts().length === 2],
  ["is refused", "blocked", ({ window }) => window.performance.getEntriesByName(SCRIPT).length > 1],
];

describeInPages((open) => {
  test.for(["ok", "hanging"] as const)(
    "a second copy of talkjs that was imported first, its script %s, does not keep it from a session",
    async (answer) => {
      await commands.routeTalk(answer);
      const page = await open();
      await importSecondCopy(page.window);
      const chat = renderChat(page);
      await until(() => chat.status() === "initializing");
      await commands.routeTalk("ok");
      await expectAlive(chat);
      expect(chat.tags.count(), "tags of its own").toBeLessThanOrEqual(1);
      expect(chat.errors).toEqual([]);
    },
  );

  test("a second copy of talkjs that comes while the script loads does not keep it from a session", async () => {
    await commands.routeTalk("hanging");
    const page = await open();
    const chat = renderChat(page);
    await until(() => page.scripts().length === 1);
    await importSecondCopy(page.window);
    await commands.routeTalk("ok");
    await expectAlive(chat);
    expect(page.scripts().length).toBe(2);
    expect(chat.errors).toEqual([]);
  });

  test.for(laterAnswers)(
    "a second copy of talkjs that comes later and %s leaves the session alone, and the next user gets one",
    async ([, answer, isThere]) => {
      const page = await open();
      const chat = renderChat(page);
      await expectAlive(chat);
      const [session] = page.sessions();
      await commands.routeTalk(answer);
      await importSecondCopy(page.window);
      await until(() => isThere(page));
      await settle();
      expect(page.sessions()).toEqual([session]);
      chat.show("bob");
      await until(() => page.sessions().some(({ me }) => me.id === "bob"));
      await expectAlive(chat, "bob");
      expect(page.simulator().ledger.sessions.mostOpen).toBe(1);
      expect(chat.errors).toEqual([]);
    },
  );
});

test("under the official component, a second copy that comes while the script loads leaves it loading", async () => {
  await commands.routeTalk("hanging");
  const official = await openOfficial();
  onTestFinished(() => official.close());
  await importSecondCopy(official.window);
  await commands.routeTalk("ok");
  await answered(official);
  await until(() => official.window.TalkSimulator !== undefined);
  await settle();
  expect(official.isLoading()).toBe(true);
  expect(official.hasSession()).toBe(false);
});
