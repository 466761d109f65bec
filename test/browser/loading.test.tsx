import type Talk from "talkjs";
import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import type { SessionState } from "../../src/index.js";
import { settle, until } from "../support/settle.js";
import { describeInPages } from "./support/describe-in-pages.js";

describeInPages((open) => {
  test("importing the package asks for no script and leaves the window alone", async () => {
    const { scripts, window } = await open();
    await settle();
    expect(scripts()).toEqual([]);
    expect(window.Talk).toBeUndefined();
    expect(await commands.talkRequests()).toEqual([]);
  });

  test("a <Session> that is signed out asks for no script", async () => {
    const { library, render, scripts } = await open();
    render(<library.Session appId="app" userId={null} />);
    await settle();
    expect(scripts()).toEqual([]);
    expect(await commands.talkRequests()).toEqual([]);
  });

  test("a <Session> is alive once the script has loaded, with the user who is signed in", async () => {
    const { library, render, ...page } = await open();
    const states: SessionState[] = [];
    const follow = (_: string, state: SessionState) => void states.push(state);
    render(<library.Session appId="app" userId="alice" onStatusChange={follow} />);
    await until(() => states.at(-1)?.status === "alive");
    expect(states[0]?.status).toBe("initializing");
    expect(states.at(-1)).toMatchObject({ session: page.sessions()[0] });
    expect(page.sessions().map(({ me }) => me.id)).toEqual(["alice"]);
    expect(page.simulator().ledger.sessions.opened).toBe(1);
  });

  test("signing in is what asks for the script, once", async () => {
    const { library, render, ...page } = await open();
    render(<library.Session appId="app" userId={null} />);
    render(<library.Session appId="app" userId="alice" />);
    await until(() => page.sessions().length === 1);
    expect(page.scripts()).toHaveLength(1);
    expect(await commands.talkRequests()).toEqual(["https://cdn.talkjs.com/talk.js"]);
  });

  test("many <Session>s share one script and, for one user, one session", async () => {
    const { library, render, ...page } = await open();
    render(
      ["alice", "alice", "bob", "alice", "bob"].map((userId, index) => (
        <library.Session key={index} appId="app" userId={userId} />
      )),
    );
    await until(() => page.sessions().length === 2);
    await settle();
    expect(page.simulator().ledger.sessions.opened).toBe(2);
    expect(page.scripts()).toHaveLength(1);
    expect(await commands.talkRequests()).toHaveLength(1);
    expect(page.simulator().ledger.scriptRuns).toBe(1);
  });

  test("preloadTalk loads the script before any <Session>, which then asks for none", async () => {
    const { library, render, ...page } = await open();
    library.preloadTalk();
    library.preloadTalk();
    await until(() => page.window.TalkSimulator !== undefined);
    expect(page.simulator().ledger.sessions.opened).toBe(0);
    render(<library.Session appId="app" userId="alice" />);
    await until(() => page.sessions().length === 1);
    expect(page.scripts()).toHaveLength(1);
    expect(await commands.talkRequests()).toHaveLength(1);
  });

  test("the app's own import of talkjs is the very SDK that the session runs on", async () => {
    const { library, render, ...page } = await open();
    render(<library.Session appId="app" userId="alice" />);
    const RealTalk = await page.importTalk();
    await RealTalk.ready;
    await until(() => page.sessions().length === 1);
    expect(page.window.Talk).toBe(RealTalk);
    expect(page.sessions()[0]).toBeInstanceOf(RealTalk.Session);
    expect(page.scripts()).toHaveLength(1);
  });

  test("a script that the app asked for first is not asked for again", async () => {
    const { library, render, ...page } = await open();
    const RealTalk = await page.importTalk();
    render(<library.Session appId="app" userId="alice" />);
    await until(() => page.sessions().length === 1);
    expect(page.sessions()[0]).toBeInstanceOf(RealTalk.Session);
    expect(await commands.talkRequests()).toHaveLength(1);
  });

  test("syncUser may build a Talk.User although the SDK arrives later", async () => {
    await commands.routeTalk("hanging");
    const { library, render, ...page } = await open();
    const RealTalk = await page.importTalk();
    const syncUser = (): Talk.User =>
      new RealTalk.User({ id: "dora", name: "Dora", email: "dora@example.com", role: "buyer" });
    const errors: string[] = [];
    const onError = ({ code }: { code: string }) => void errors.push(code);
    render(<library.Session appId="app" syncUser={syncUser} onError={onError} />);
    await settle();
    expect(page.window.TalkSimulator).toBeUndefined();
    await commands.routeTalk("ok");
    await until(() => page.sessions().length === 1);
    expect(page.sessions()[0]?.me).toMatchObject({ id: "dora", name: "Dora" });
    expect(errors).toEqual([]);
  });
});
