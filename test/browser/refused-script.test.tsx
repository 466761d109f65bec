import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import type { SessionState } from "../../src/index.js";
import { settle, until } from "../support/settle.js";
import { describeInPages } from "./support/describe-in-pages.js";
import type { Page } from "./support/open-page.js";

/** Renders a session, and tells where it is in its life and what it complained of. */
function renderSession({ door, render }: Page, loading?: object) {
  let state: SessionState = { status: "idle", waitingFor: undefined };
  const errors: string[] = [];
  render(
    <door.Session
      appId="app"
      userId="alice"
      loading={loading}
      onStatusChange={(_, next) => void (state = next)}
      onError={({ code }) => void errors.push(code)}
    />,
  );
  const retry = () => ("retry" in state ? state.retry?.() : undefined);
  return { state: () => state, errors, retry };
}

/** Counts how many tags were in the page at most at one time. */
function countTags({ window, scripts }: Page): () => number {
  let most = 0;
  const count = () => void (most = Math.max(most, scripts().length));
  const observer = new window.MutationObserver(count);
  observer.observe(window.document, { childList: true, subtree: true });
  return () => most;
}

describeInPages((open) => {
  test("a blocked script fails the session within a second, after three attempts, and leaves no tag", async () => {
    await commands.routeTalk("blocked");
    const page = await open();
    const mostTags = countTags(page);
    const started = performance.now();
    const { state, errors } = renderSession(page);
    await until(() => state().status === "failed");
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(state()).toMatchObject({ status: "failed", error: { code: "script-blocked" } });
    expect(errors).toEqual(["script-blocked"]);
    expect(await commands.talkRequests()).toHaveLength(3);
    expect(page.scripts()).toEqual([]);
    expect(mostTags()).toBe(1);
  });

  test("after a blocked script, retry opens the session once the CDN answers again", async () => {
    await commands.routeTalk("blocked");
    const page = await open();
    const mostTags = countTags(page);
    const { state, errors, retry } = renderSession(page, { attempts: 1 });
    await until(() => state().status === "failed");
    await commands.routeTalk("ok");
    retry();
    await until(() => state().status === "alive");
    expect(page.sessions()).toHaveLength(1);
    expect(page.scripts()).toHaveLength(1);
    expect(mostTags()).toBe(1);
    expect(errors).toEqual(["script-blocked"]);
  });

  test("a network that comes back cuts the wait between two attempts short", async () => {
    await commands.routeTalk("blocked");
    const page = await open();
    const { state } = renderSession(page);
    await until(() => state().status === "failed");
    await commands.routeTalk("ok");
    page.window.dispatchEvent(new Event("online"));
    await until(() => state().status === "alive");
    expect(page.sessions()).toHaveLength(1);
  });

  test("a CDN that answers with an error counts as blocked", async () => {
    await commands.routeTalk({ status: 503 });
    const page = await open();
    const { state } = renderSession(page, { attempts: 1 });
    await until(() => state().status === "failed");
    expect(state()).toMatchObject({ error: { code: "script-blocked" } });
  });

  test("a script that hangs fails the session, keeps its one tag, and heals it when it arrives", async () => {
    await commands.routeTalk("hanging");
    const page = await open();
    const { state, errors, retry } = renderSession(page, { timeoutMs: 500 });
    await until(() => state().status === "failed");
    expect(state()).toMatchObject({ error: { code: "script-timeout" } });
    expect(page.scripts()).toHaveLength(1);
    retry();
    await until(() => errors.length === 2);
    expect(page.scripts()).toHaveLength(1);
    await commands.routeTalk("ok");
    await until(() => state().status === "alive");
    expect(page.simulator().ledger.scriptRuns).toBe(1);
    expect(await commands.talkRequests()).toHaveLength(1);
  });

  test("a user who signs out of a hanging script is not signed in when it arrives", async () => {
    await commands.routeTalk("hanging");
    const page = await open();
    renderSession(page);
    await until(() => page.scripts().length === 1);
    page.render(<page.door.Session appId="app" userId={null} />);
    await commands.routeTalk("ok");
    await until(() => page.window.TalkSimulator !== undefined);
    await settle();
    expect(page.simulator().ledger.sessions.opened).toBe(0);
  });

  test("preloadTalk that is blocked says nothing, and the session tries again", async () => {
    await commands.routeTalk("blocked");
    const page = await open();
    page.door.preloadTalk();
    await until(() => page.window.Talk !== undefined && page.scripts().length === 0);
    await commands.routeTalk("ok");
    const { state, errors } = renderSession(page);
    await until(() => state().status === "alive");
    expect(errors).toEqual([]);
  });

  test("something else in place of the script fails the session, and retry tries another tag", async () => {
    await commands.routeTalk({ body: "" });
    const page = await open();
    const { state, retry } = renderSession(page, { attempts: 1 });
    await until(() => state().status === "failed");
    await commands.routeTalk("ok");
    retry();
    await until(() => state().status === "alive");
    expect(page.scripts()).toHaveLength(1);
  });

  test("a tag that was refused before the library looked is replaced", async () => {
    await commands.routeTalk("blocked");
    const page = await open();
    await page.importTalk();
    const [tag] = page.scripts();
    await new Promise((resolve) => tag?.addEventListener("error", resolve));
    await commands.routeTalk("ok");
    const { state } = renderSession(page);
    await until(() => state().status === "alive");
    expect(page.scripts()).toHaveLength(1);
  });

  test("under a policy that asks scripts for a nonce, the tag that carries it goes through", async () => {
    const policy = "script-src 'self' 'unsafe-eval' 'nonce-n0nce'";
    const page = await open(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    const { state } = renderSession(page, { nonce: "n0nce" });
    await until(() => state().status === "alive");
    expect(page.scripts().map(({ nonce }) => nonce)).toEqual(["n0nce"]);
    expect(await commands.talkRequests()).toHaveLength(1);
  });
});
