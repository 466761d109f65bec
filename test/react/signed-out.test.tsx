import { useEffect } from "react";
import { expect, test } from "vitest";
import { Session, type SessionProps } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createProbe, expectNothingOpen } from "./support.js";

const forms: [string, Pick<SessionProps, "userId" | "syncUser">][] = [
  ["userId null", { userId: null }],
  ["userId undefined", { userId: undefined }],
  ["an empty userId", { userId: "" }],
  ["syncUser null", { syncUser: null }],
  ["syncUser undefined", { syncUser: undefined }],
  ["syncUser giving null", { syncUser: () => null }],
  ["syncUser giving undefined", { syncUser: () => undefined }],
  ["userId null beside a syncUser", { userId: null, syncUser: () => null }],
];

describeEachMode((mode) => {
  test.each(forms)("%s means signed out: idle, no session, no error", async (_name, user) => {
    const simulator = createTalkSimulator();
    const { Probe, last } = createProbe();
    const errors: string[] = [];
    const props = { appId: "app", sdk: simulator.Talk, ...user };
    await mode.mount(
      <Session {...props} onError={({ code }) => errors.push(code)}>
        <Probe />
      </Session>,
    );
    await settle();
    expect(last()?.state).toEqual({ status: "idle", waitingFor: "user" });
    expect(simulator.ledger.sessions.opened).toBe(0);
    expect(errors).toEqual([]);
  });

  test("a promise of nobody means signed out", async () => {
    const simulator = createTalkSimulator();
    const { Probe, last } = createProbe();
    const nobody = () => Promise.resolve(null);
    await mode.mount(
      <Session appId="app" syncUser={nobody} sdk={simulator.Talk}>
        <Probe />
      </Session>,
    );
    await settle();
    expect(last()?.state).toEqual({ status: "idle", waitingFor: "user" });
    expect(simulator.ledger.sessions.opened).toBe(0);
  });

  test("signing in, out and in again neither remounts nor loses the children", async () => {
    const simulator = createTalkSimulator();
    const { Probe, status } = createProbe();
    let mounts = 0;
    function App() {
      useEffect(() => {
        mounts += 1;
      }, []);
      return <Probe />;
    }
    const view = (userId: string | null) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk}>
        <App />
      </Session>
    );
    const { rerender } = await mode.mount(view(null));
    const mountsAtFirst = mounts;
    rerender(view("alice"));
    await until(() => status() === "alive");
    rerender(view(null));
    await until(() => simulator.ledger.sessions.open === 0);
    expectNothingOpen(simulator);
    rerender(view("alice"));
    await until(() => status() === "alive");
    expect(mounts).toBe(mountsAtFirst);
    expect(simulator.ledger.sessions.opened).toBe(2);
  });

  test("a signed-out <Session> says that it waits for a user, and after the session again", async () => {
    const simulator = createTalkSimulator();
    const { Probe, last, status } = createProbe();
    const view = (userId: string | null) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk}>
        <Probe />
      </Session>
    );
    const { rerender } = await mode.mount(view("alice"));
    rerender(view(null));
    await until(() => status() === "destroyed" || status() === "idle");
    expect(last()?.session).toBeUndefined();
    expect(last()?.unreads).toBeUndefined();
  });

  test("a sign-out ends the session at once, whatever lingerMs says", async () => {
    const simulator = createTalkSimulator();
    const view = (userId: string | null) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk} lingerMs={60_000} />
    );
    const { rerender } = await mode.mount(view("alice"));
    rerender(view(null));
    await until(() => simulator.ledger.sessions.open === 0);
    expectNothingOpen(simulator);
  });

  test("a syncUser that gives null after a user signs that user out", async () => {
    const simulator = createTalkSimulator();
    const view = (isSignedIn: boolean) => (
      <Session
        appId="app"
        syncUser={() => (isSignedIn ? new simulator.Talk.User("alice") : null)}
        sdk={simulator.Talk}
      />
    );
    const { rerender } = await mode.mount(view(true));
    rerender(view(false));
    await until(() => simulator.ledger.sessions.open === 0);
    expectNothingOpen(simulator);
    rerender(view(true));
    await until(() => simulator.ledger.sessions.open === 1);
    expect(simulator.ledger.sessions.opened).toBe(2);
  });
});
