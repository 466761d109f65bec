import { expect, test } from "vitest";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createProbe, expectNothingOpen, onlySession, tally } from "./support.js";

describeEachMode((mode) => {
  test("two <Session>s of one user share one session, alive until the last is gone", async () => {
    const simulator = createTalkSimulator();
    const one = createProbe();
    const two = createProbe();
    const view = (isFirst: boolean, isSecond: boolean) => (
      <>
        {isFirst && (
          <Session key="one" appId="app" userId="alice" sdk={simulator.Talk}>
            <one.Probe />
          </Session>
        )}
        {isSecond && (
          <Session key="two" appId="app" userId="alice" sdk={simulator.Talk}>
            <two.Probe />
          </Session>
        )}
      </>
    );
    const { rerender } = await mode.mount(view(true, true));
    expect(one.last()?.session).toBe(two.last()?.session);
    const session = onlySession(simulator);
    rerender(view(false, true));
    await settle();
    expect(onlySession(simulator)).toBe(session);
    expect(two.last()?.session).toBe(session);
    rerender(view(false, false));
    await until(() => !session.isAlive);
    expectNothingOpen(simulator);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("twenty <Session>s of one user are one session", async () => {
    const simulator = createTalkSimulator();
    const widgets = Array.from({ length: 20 }, (_, index) => (
      <Session key={index} appId="app" userId="alice" sdk={simulator.load} />
    ));
    const { unmount } = await mode.mount(<>{widgets}</>);
    await until(() => simulator.ledger.sessions.open > 0);
    await settle();
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1 });
    unmount();
    await settle();
    expectNothingOpen(simulator);
  });

  test("each <Session> has its own handlers on the shared session", async () => {
    const simulator = createTalkSimulator();
    const heard: string[] = [];
    const view = (isSecond: boolean) => (
      <>
        <Session
          appId="app"
          userId="alice"
          sdk={simulator.Talk}
          onMessage={() => heard.push("one")}
        />
        {isSecond && (
          <Session
            appId="app"
            userId="alice"
            sdk={simulator.Talk}
            onMessage={() => heard.push("two")}
          />
        )}
      </>
    );
    const { rerender } = await mode.mount(view(true));
    simulator.emit(onlySession(simulator), "onMessage", {});
    expect(heard.splice(0).sort()).toEqual(["one", "two"]);
    rerender(view(false));
    await settle();
    simulator.emit(onlySession(simulator), "onMessage", {});
    expect(heard).toEqual(["one"]);
  });

  test("<Session>s of two users live side by side", async () => {
    const simulator = createTalkSimulator();
    const alice = createProbe();
    const bob = createProbe();
    const { unmount } = await mode.mount(
      <>
        <Session appId="app" userId="alice" sdk={simulator.Talk}>
          <alice.Probe />
        </Session>
        <Session appId="app" userId="bob" sdk={simulator.Talk}>
          <bob.Probe />
        </Session>
      </>,
    );
    await until(() => alice.status() === "alive" && bob.status() === "alive");
    expect(alice.last()?.session?.me.id).toBe("alice");
    expect(bob.last()?.session?.me.id).toBe("bob");
    expect(tally(simulator.ledger)).toMatchObject({ opened: 2, open: 2 });
    unmount();
    await settle();
    expectNothingOpen(simulator);
  });

  test("the nearest <Session> is the one that the hooks use", async () => {
    const simulator = createTalkSimulator();
    const { Probe, last, status } = createProbe();
    await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Session appId="app" userId="bob" sdk={simulator.Talk}>
          <Probe />
        </Session>
      </Session>,
    );
    await until(() => status() === "alive");
    expect(last()?.session?.me.id).toBe("bob");
  });

  test("two signatures for one shared session: the first stands, and the other is reported", async () => {
    const simulator = createTalkSimulator();
    const errors: string[] = [];
    await mode.mount(
      <>
        <Session appId="app" userId="alice" sdk={simulator.Talk} signature="first" />
        <Session
          appId="app"
          userId="alice"
          sdk={simulator.Talk}
          signature="second"
          onError={({ code }) => errors.push(code)}
        />
      </>,
    );
    await until(() => errors.length > 0);
    expect(new Set(errors)).toEqual(new Set(["credentials-mismatch"]));
    expect(simulator.optionsOf(onlySession(simulator)).signature).toBe("first");
  });

  test("of two <Session>s the last change of the user's data wins, not the last render", async () => {
    const simulator = createTalkSimulator();
    const user = (name: string) => new simulator.Talk.User({ id: "alice", name, role: "buyer" });
    const view = (first: string, second: string) => (
      <>
        <Session appId="app" syncUser={() => user(first)} sdk={simulator.Talk} />
        <Session appId="app" syncUser={() => user(second)} sdk={simulator.Talk} />
      </>
    );
    const { rerender } = await mode.mount(view("Alice", "Alice"));
    rerender(view("Alice 1", "Alice"));
    await until(() => simulator.user("alice")?.name === "Alice 1");
    rerender(view("Alice 1", "Alice"));
    await settle();
    expect(simulator.user("alice")?.name).toBe("Alice 1");
    expect(simulator.ledger.sessions.opened).toBe(1);
  });
});
