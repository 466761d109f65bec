import { expect, test, vi } from "vitest";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createProbe, onlySession, tally } from "./support.js";

describeEachMode((mode) => {
  test("credentials reach the session, and absent ones are left out", async () => {
    const simulator = createTalkSimulator();
    await mode.mount(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        token="first"
        signature={undefined}
      />,
    );
    const options = simulator.optionsOf(onlySession(simulator));
    expect(options.token).toBe("first");
    expect(options).not.toHaveProperty("signature");
    expect(options).not.toHaveProperty("tokenFetcher");
  });

  test("token={null} waits for the token: no session is opened without it", async () => {
    const simulator = createTalkSimulator();
    const { Probe, last } = createProbe();
    const view = (token: string | null) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk} token={token}>
        <Probe />
      </Session>
    );
    const { rerender } = await mode.mount(view(null));
    await settle();
    expect(last()?.state).toEqual({ status: "idle", waitingFor: "credentials" });
    expect(simulator.ledger.sessions.opened).toBe(0);
    rerender(view("late"));
    await until(() => simulator.ledger.sessions.open === 1);
    expect(simulator.optionsOf(onlySession(simulator)).token).toBe("late");
  });

  test("token={null} on a live session changes nothing", async () => {
    const simulator = createTalkSimulator();
    const view = (token: string | null) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk} token={token} />
    );
    const { rerender } = await mode.mount(view("first"));
    rerender(view(null));
    await settle();
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1 });
  });

  test("another token is kept for the next session", async () => {
    const simulator = createTalkSimulator();
    const view = (userId: string | null, token: string) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk} token={token} />
    );
    const { rerender } = await mode.mount(view("alice", "first"));
    const before = onlySession(simulator);
    rerender(view("alice", "second"));
    await settle();
    expect(onlySession(simulator)).toBe(before);
    rerender(view(null, "second"));
    await until(() => !before.isAlive);
    rerender(view("alice", "second"));
    await until(() => simulator.ledger.sessions.opened === 2);
    expect(simulator.optionsOf(onlySession(simulator)).token).toBe("second");
  });

  test("another signature opens another session", async () => {
    const simulator = createTalkSimulator();
    const view = (signature: string | undefined) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk} signature={signature} />
    );
    const { rerender } = await mode.mount(view("first"));
    rerender(view("second"));
    await until(() => simulator.ledger.sessions.opened === 2);
    expect(tally(simulator.ledger)).toMatchObject({ open: 1, mostOpen: 1, deadCalls: 0 });
    expect(simulator.optionsOf(onlySession(simulator)).signature).toBe("second");
  });

  test("the SDK gets its token from the newest tokenFetcher", async () => {
    const simulator = createTalkSimulator({ unknowns: { firstToken: "none" } });
    const fetched: number[] = [];
    const view = (render: number) => (
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        tokenFetcher={() => {
          fetched.push(render);
          return Promise.resolve("token");
        }}
      />
    );
    const { rerender } = await mode.mount(view(0));
    for (let render = 1; render <= 3; render += 1) rerender(view(render));
    expect(await simulator.requestToken(onlySession(simulator))).toEqual({ type: "given" });
    expect(fetched).toEqual([3]);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("a tokenFetcher may give its token at once", async () => {
    const simulator = createTalkSimulator({ unknowns: { firstToken: "none" } });
    await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk} tokenFetcher={() => "token"} />,
    );
    expect(await simulator.requestToken(onlySession(simulator))).toEqual({ type: "given" });
  });

  test("no secret is in what the hooks show or in an error", async () => {
    const simulator = createTalkSimulator();
    const { Probe, sights } = createProbe();
    const told = vi.fn();
    simulator.fail("Session", { times: 1 });
    await mode.mount(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        token="s3cret-token"
        signature="s3cret-signature"
        onError={told}
        onStatusChange={told}
      >
        <Probe />
      </Session>,
    );
    await until(() => told.mock.calls.length > 0);
    const written = JSON.stringify([sights.map(({ state }) => state), told.mock.calls]);
    expect(written).toContain("session-failed");
    expect(written).not.toContain("s3cret");
  });
});
