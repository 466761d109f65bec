import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import { until } from "../../support/settle.js";
import { describeInPages } from "../support/describe-in-pages.js";
import type { PageWindow } from "../support/open-page.js";
import { holdLongTimers } from "./hold-long-timers.js";
import { expectAliveOnOneTag, renderChat, type Chat } from "./render-chat.js";

/** The file in which the app's server has the package `talkjs`. */
const CHUNK = "**/talkjs.js*";

/** The requests for the package that failed, as the page's own timings have them. */
const chunkRequests = ({ performance }: PageWindow) =>
  performance.getEntriesByType("resource").filter(({ name }) => name.includes("/talkjs.js"));

type Recovery = (chat: Chat, timers: ReturnType<typeof holdLongTimers>) => void;

const recoveries: [string, Recovery][] = [
  ["a retry", (chat) => chat.retry()],
  ["the network's return", (chat) => chat.page.window.dispatchEvent(new Event("online"))],
  ["an attempt in the background", (_, timers) => timers.pass(37_500)],
];

describeInPages((open) => {
  test.for(recoveries)(
    "a session whose chunk of `talkjs` was refused comes alive by %s",
    async ([, recover]) => {
      await commands.refuseFiles(CHUNK);
      await commands.routeTalk("blocked");
      const page = await open();
      const timers = holdLongTimers(page.window);
      const chat = renderChat(page, { attempts: 1 });
      await until(() => chat.status() === "failed");
      expect(chat.errors).toEqual(["script-blocked"]);
      expect(chunkRequests(page.window), "the chunk was asked for").toHaveLength(1);
      await commands.routeTalk("ok");
      recover(chat, timers);
      await expectAliveOnOneTag(chat);
      expect(page.simulator().ledger.scriptRuns).toBe(1);
    },
  );
});
