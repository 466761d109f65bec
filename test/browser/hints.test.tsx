import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import { until } from "../support/settle.js";
import { describeInPages } from "./support/describe-in-pages.js";

describeInPages((open) => {
  test("the script is fetched while `talkjs` is on its way: one request, one tag, one run", async () => {
    const { door, render, ...page } = await open();
    render(<door.Session appId="app" userId="alice" />);
    await until(() => page.window.document.querySelector("link[rel=preload]") !== null);
    await until(() => page.sessions().length === 1);
    expect(page.scripts()).toHaveLength(1);
    expect(await commands.talkRequests()).toHaveLength(1);
    expect(page.simulator().ledger.scriptRuns).toBe(1);
  });
});
