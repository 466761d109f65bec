import { expect, test } from "vitest";
import { Chatbox, Session, useSession, useSessionState, useUnreads } from "../../src/index.js";
import { createTalkSimulator, worlds, type SimulatedSession } from "../../src/testing.js";
import { dieInSilence, hostileTalk } from "../sdk/hostile-talk.js";
import { describeEachMode } from "../support/modes.js";
import { until } from "../support/settle.js";
import { createProbe, onlySession } from "./support.js";

describeEachMode((mode) => {
  test("a render that meets a session that died by itself shows it as gone, and changes no state", async () => {
    const simulator = createTalkSimulator();
    const { Probe, sights, status } = createProbe();
    const changes: string[] = [];
    let isRendering = false;
    const note = (what: string) => void changes.push(isRendering ? `${what} in a render` : what);
    const seen: string[] = [];
    function Reader() {
      isRendering = true;
      const session = useSession();
      seen.push(useSessionState().status, String(useUnreads()?.length), String(session?.isAlive));
      isRendering = false;
      return null;
    }
    // React warns when a render sets the state of another component: here the Probe's.
    const view = () => (
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        onStatusChange={note}
        onError={({ code }) => note(code)}
      >
        <Probe />
        <Reader />
      </Session>
    );
    const { rerender } = await mode.mount(view());
    await until(() => status() === "alive");
    changes.length = seen.length = 0;
    dieInSilence(onlySession(simulator));
    rerender(view());
    expect(new Set(seen)).toEqual(new Set(["destroying", "undefined"]));
    await until(() => status() === "destroyed");
    expect(changes).toEqual(["destroyed", "session-lost"]);
    expect(sights.at(-1)?.state).toMatchObject({ error: { code: "session-lost" } });
  });

  test("a session and a chat UI that cannot say whether they are alive take no tree down, and are closed", async () => {
    const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
    const { Probe, last } = createProbe();
    const isAlive = () => {
      throw new Error("no");
    };
    const createChatbox = (session: SimulatedSession) => () =>
      Object.defineProperty(session.createChatbox(), "isAlive", { get: isAlive });
    const sdk = hostileTalk(simulator, { members: { isAlive, createChatbox } });
    const view = (theme: string) => (
      <Session appId="app" userId="alice" sdk={sdk}>
        <Probe />
        <Chatbox conversationId="order-1" theme={theme} presence={{ custom: { theme } }} />
      </Session>
    );
    const { rerender, unmount } = await mode.mount(view("one"));
    await until(() => simulator.ledger.count("mount") === 1);
    expect(last()?.state.status).toBe("alive");
    rerender(view("other"));
    await until(() => simulator.ledger.count("mount") === 2);
    unmount();
    await until(() => simulator.ledger.sessions.open === 0);
    expect(simulator.ledger.boxes.open).toBe(0);
  });
});
