import { expect, test } from "vitest";
import { createSessionController } from "../../src/controller.js";
import { Session, useSessionController, type SessionController } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle } from "../support/settle.js";

/** A component whose event handler is called from outside. */
function probe() {
  const seen: SessionController[] = [];
  function Probe() {
    seen.push(useSessionController());
    return null;
  }
  const controller = () => {
    const last = seen.at(-1);
    if (!last) throw new Error("nothing was rendered");
    return last;
  };
  return { Probe, seen, controller };
}

describeEachMode((mode) => {
  test("an event handler waits for the session with the controller of the nearest <Session>", async () => {
    const simulator = createTalkSimulator();
    const { Probe, seen, controller } = probe();
    const view = (userId: string | null) => (
      <Session appId="app" userId={userId} sdk={() => simulator.load()}>
        <Probe />
      </Session>
    );
    const { rerender } = await mode.mount(view(null));
    const waiting = controller().whenAlive({ signal: new AbortController().signal });
    rerender(view("alice"));
    expect((await waiting).me.id).toBe("alice");
    await settle();
    expect(new Set(seen.slice(-2)).size).toBe(1);
  });

  test("the controller that was passed to <Session> is returned as it is", async () => {
    const simulator = createTalkSimulator();
    const { Probe, controller } = probe();
    const given = createSessionController({ appId: "app", userId: "alice", sdk: simulator.Talk });
    await mode.mount(
      <Session controller={given}>
        <Probe />
      </Session>,
    );
    expect(controller()).toBe(given);
  });

  test("a handler that waits in a <Session> without a user ends with its signal", async () => {
    const simulator = createTalkSimulator();
    const { Probe, controller } = probe();
    await mode.mount(
      <Session appId="app" userId={null} sdk={simulator.Talk}>
        <Probe />
      </Session>,
    );
    const abort = new AbortController();
    const waiting = controller().whenAlive({ signal: abort.signal });
    abort.abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
  });
});
