import { expect, test } from "vitest";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createProbe, expectNothingOpen, onlySession, tally } from "./support.js";

describeEachMode((mode) => {
  test("another user gets another session, when the first one's is closed", async () => {
    const simulator = createTalkSimulator();
    const { Probe, last } = createProbe();
    const view = (userId: string) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk}>
        <Probe />
      </Session>
    );
    const { rerender } = await mode.mount(view("alice"));
    rerender(view("bob"));
    await until(() => last()?.session?.me.id === "bob");
    expect(tally(simulator.ledger)).toMatchObject({
      opened: 2,
      open: 1,
      mostOpen: 1,
      deadCalls: 0,
    });
  });

  test("no render after the switch sees the first user's session", async () => {
    const simulator = createTalkSimulator();
    const { Probe, sights, status } = createProbe();
    const view = (userId: string) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk}>
        <Probe />
      </Session>
    );
    const { rerender } = await mode.mount(view("alice"));
    rerender(view("bob"));
    const switched = sights.length;
    await until(() => status() === "alive" && simulator.sessions[0]?.me.id === "bob");
    const later = sights.slice(switched).flatMap(({ session }) => (session ? [session.me.id] : []));
    expect(later.filter((id) => id !== "bob")).toEqual([]);
  });

  test("users given as data have their own session only, in every render", async () => {
    const simulator = createTalkSimulator();
    const { Probe, sights, last } = createProbe();
    const users = new Map(
      ["alice", "bob"].map((id) => [id, new simulator.Talk.User({ id, name: id })]),
    );
    const view = (id: string) => (
      <Session appId="app" syncUser={users.get(id)} sdk={simulator.Talk}>
        <Probe />
      </Session>
    );
    const { rerender } = await mode.mount(view("alice"));
    await until(() => last()?.session?.me.id === "alice");
    rerender(view("bob"));
    const switched = sights.length;
    await until(() => last()?.session?.me.id === "bob");
    const seen = sights.slice(switched - 1).map(({ state, session }) => {
      const alive = state.status === "alive" ? [state.session.me.id] : [];
      return [...alive, ...(session ? [session.me.id] : [])];
    });
    expect(new Set(seen.flat())).toEqual(new Set(["bob"]));
  });

  test("A, B, A, B in one tick ends with one session, for B", async () => {
    const simulator = createTalkSimulator();
    const view = (userId: string) => <Session appId="app" userId={userId} sdk={simulator.Talk} />;
    const { rerender } = await mode.mount(view("alice"));
    rerender(view("bob"));
    rerender(view("alice"));
    rerender(view("bob"));
    await until(() => simulator.sessions[0]?.me.id === "bob");
    await settle();
    expect(onlySession(simulator).me.id).toBe("bob");
    expect(tally(simulator.ledger)).toMatchObject({
      opened: 2,
      open: 1,
      mostOpen: 1,
      deadCalls: 0,
    });
  });

  test("A, B, A in one tick keeps A's session", async () => {
    const simulator = createTalkSimulator();
    const view = (userId: string) => <Session appId="app" userId={userId} sdk={simulator.Talk} />;
    const { rerender } = await mode.mount(view("alice"));
    const before = onlySession(simulator);
    rerender(view("bob"));
    rerender(view("alice"));
    await settle();
    expect(onlySession(simulator)).toBe(before);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("switches while the SDK loads open a session for the last user only", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "hanging";
    const view = (userId: string) => <Session appId="app" userId={userId} sdk={simulator.load} />;
    const { rerender, unmount } = await mode.mount(view("alice"));
    rerender(view("bob"));
    rerender(view("alice"));
    rerender(view("bob"));
    simulator.arrive();
    await until(() => simulator.ledger.sessions.open === 1);
    expect(onlySession(simulator).me.id).toBe("bob");
    expect(simulator.ledger.sessions.opened).toBe(1);
    unmount();
    await settle();
    expectNothingOpen(simulator);
  });

  test("an id that is the same as a number and as a string is the same user", async () => {
    const simulator = createTalkSimulator();
    const view = (userId: string | number) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk} />
    );
    const { rerender } = await mode.mount(view(7));
    rerender(view("7"));
    await settle();
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1 });
  });
});
