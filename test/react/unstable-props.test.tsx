import { memo } from "react";
import { expect, test } from "vitest";
import { Session, useSession } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle } from "../support/settle.js";
import { createProbe } from "./support.js";

const RENDERS = 20;

describeEachMode((mode) => {
  test("a parent in which everything is inline costs no call of the SDK and no change of status", async () => {
    const simulator = createTalkSimulator();
    const statuses: string[] = [];
    const { Probe, statuses: seen } = createProbe();
    const view = () => (
      <Session
        appId="app"
        userId="alice"
        syncUser={() => new simulator.Talk.User({ id: "alice", name: "Alice", role: "buyer" })}
        tokenFetcher={() => Promise.resolve("token")}
        loading={{ attempts: 2, timeoutMs: 1_000 }}
        sdk={simulator.Talk}
        sessionRef={() => undefined}
        desktopNotificationEnabled={false}
        onMessage={() => undefined}
        onBrowserPermissionNeeded={() => undefined}
        onUnreadsChange={() => undefined}
        onError={() => undefined}
        onStatusChange={(status) => statuses.push(status)}
      >
        <Probe />
      </Session>
    );
    const { rerender } = await mode.mount(view());
    await settle();
    const calls = () => simulator.ledger.calls.filter(({ on }) => on !== "User").length;
    const before = { calls: calls(), statuses: statuses.length, ...simulator.ledger.subscriptions };
    for (let renders = 0; renders < RENDERS; renders += 1) {
      rerender(view());
      await settle();
    }
    const after = { calls: calls(), statuses: statuses.length, ...simulator.ledger.subscriptions };
    expect(after).toEqual(before);
    expect(seen().at(-1)).toBe("alive");
  });

  test("an sdk that is an inline function is taken once", async () => {
    const simulator = createTalkSimulator();
    const view = () => <Session appId="app" userId="alice" sdk={() => simulator.load()} />;
    const { rerender } = await mode.mount(view());
    for (let renders = 0; renders < RENDERS; renders += 1) rerender(view());
    await settle();
    expect(simulator.ledger.loads.asked).toBe(1);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("another sdk object changes nothing, and is warned about once", async () => {
    const [first, second] = [createTalkSimulator(), createTalkSimulator()];
    const errors: string[] = [];
    const view = (simulator: typeof first) => (
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        onError={({ code }) => errors.push(code)}
      />
    );
    const { rerender } = await mode.mount(view(first));
    rerender(view(second));
    rerender(view(first));
    rerender(view(second));
    await settle();
    expect(errors).toEqual(["prop-frozen"]);
    expect([first, second].map(({ ledger }) => ledger.sessions.opened)).toEqual([1, 0]);
  });

  test("a consumer of useSession renders when the session comes, and not when its parent renders", async () => {
    const simulator = createTalkSimulator();
    const seen: (string | undefined)[] = [];
    const Consumer = memo(function Consumer() {
      seen.push(useSession()?.me.id);
      return null;
    });
    const view = () => (
      <Session
        appId="app"
        syncUser={() => new simulator.Talk.User({ id: "alice", name: "Alice", role: "buyer" })}
        sdk={simulator.load}
      >
        <Consumer />
      </Session>
    );
    const { rerender } = await mode.mount(view());
    await settle();
    for (let renders = 0; renders < RENDERS; renders += 1) rerender(view());
    await settle();
    const once = mode.strict ? 2 : 1;
    expect(seen.filter((id) => id === "alice").length).toBeLessThanOrEqual(once);
    expect(seen.filter((id) => id === undefined).length).toBeLessThanOrEqual(once);
    expect(seen.at(-1)).toBe("alice");
  });

  test("a change of the user's data renders no consumer", async () => {
    const simulator = createTalkSimulator();
    let renders = 0;
    const Consumer = memo(function Consumer() {
      useSession();
      renders += 1;
      return null;
    });
    const view = (name: string) => (
      <Session
        appId="app"
        syncUser={() => new simulator.Talk.User({ id: "alice", name, role: "buyer" })}
        sdk={simulator.Talk}
      >
        <Consumer />
      </Session>
    );
    const { rerender } = await mode.mount(view("Alice"));
    await settle();
    const before = renders;
    rerender(view("Alicia"));
    await settle();
    expect(simulator.user("alice")?.name).toBe("Alicia");
    expect(renders).toBe(before);
  });
});
