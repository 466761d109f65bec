import type Talk from "talkjs";
import { expect, test, vi } from "vitest";
import { Session, type SessionProps } from "../../src/index.js";
import { createTalkSimulator, worlds, type SimulatedTalk } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { createProbe, onlySession, tally } from "./support.js";

const dora = { id: "dora", name: "Dora", role: "buyer" };
type UserProps = Pick<SessionProps, "userId" | "syncUser">;

const forms: [string, (talk: SimulatedTalk) => UserProps, string][] = [
  ["userId", () => ({ userId: "dora" }), "dora"],
  ["a number as userId", () => ({ userId: 7 }), "7"],
  ["syncUser, a Talk.User", ({ User }) => ({ syncUser: new User(dora) }), "dora"],
  ["syncUser, a Talk.User by id", ({ User }) => ({ syncUser: new User("dora") }), "dora"],
  ["syncUser, a function", ({ User }) => ({ syncUser: () => new User(dora) }), "dora"],
  [
    "userId and syncUser that agree",
    ({ User }) => ({ userId: "dora", syncUser: () => new User(dora) }),
    "dora",
  ],
  [
    "a number as userId and the same id in syncUser",
    ({ User }) => ({ userId: 7, syncUser: new User({ id: "7", name: "Seven", role: "buyer" }) }),
    "7",
  ],
  [
    "userId and a promise of the user",
    ({ User }) => ({ userId: "dora", syncUser: () => Promise.resolve(new User(dora)) }),
    "dora",
  ],
];

describeEachMode((mode) => {
  test.each(forms)("the user can be given as %s", async (_name, userProps, id) => {
    const simulator = createTalkSimulator({ world: worlds.empty });
    const props = { appId: "app", sdk: simulator.load, ...userProps(simulator.Talk) };
    await mode.mount(<Session {...props} />);
    await until(() => simulator.ledger.sessions.open === 1);
    expect(onlySession(simulator).me.id).toBe(id);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("syncUser creates the user with their data", async () => {
    const simulator = createTalkSimulator({ world: worlds.empty });
    const syncUser = () => new simulator.Talk.User(dora);
    await mode.mount(<Session appId="app" syncUser={syncUser} sdk={simulator.Talk} />);
    expect(simulator.user("dora")).toMatchObject({ name: "Dora", role: "buyer" });
  });

  test("a function is asked for the user only once the SDK is there", async () => {
    const simulator = createTalkSimulator();
    simulator.script = "hanging";
    const syncUser = vi.fn(() => new simulator.Talk.User("alice"));
    await mode.mount(<Session appId="app" syncUser={syncUser} sdk={simulator.load} />);
    await settle();
    expect(syncUser).not.toHaveBeenCalled();
    simulator.arrive();
    await until(() => simulator.ledger.sessions.open === 1);
    expect(syncUser).toHaveBeenCalled();
  });

  test("an inline syncUser in 20 renders is one session and no update", async () => {
    const simulator = createTalkSimulator();
    const view = () => (
      <Session
        appId="app"
        syncUser={() => new simulator.Talk.User({ id: "alice", name: "Alice", role: "buyer" })}
        sdk={simulator.Talk}
      />
    );
    const { rerender } = await mode.mount(view());
    for (let renders = 0; renders < 20; renders += 1) {
      rerender(view());
      await settle();
    }
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1 });
    expect(simulator.ledger.count("currentUser.set")).toBe(0);
  });

  test("a promise of the user is asked for once, however many renders", async () => {
    const simulator = createTalkSimulator();
    const ask = vi.fn(() => Promise.resolve(new simulator.Talk.User("alice")));
    const view = () => (
      <Session appId="app" userId="alice" syncUser={() => ask()} sdk={simulator.load} />
    );
    const { rerender } = await mode.mount(view());
    for (let renders = 0; renders < 5; renders += 1) {
      rerender(view());
      await settle();
    }
    expect(ask).toHaveBeenCalledTimes(1);
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1 });
  });

  test("a promise of the user is asked for again when the userId is another", async () => {
    const simulator = createTalkSimulator();
    const asked: string[] = [];
    const view = (userId: string) => {
      const syncUser = () => {
        asked.push(userId);
        return Promise.resolve(new simulator.Talk.User(userId));
      };
      return <Session appId="app" userId={userId} syncUser={syncUser} sdk={simulator.load} />;
    };
    const { rerender } = await mode.mount(view("alice"));
    await until(() => simulator.sessions[0]?.me.id === "alice");
    rerender(view("bob"));
    await until(() => simulator.sessions[0]?.me.id === "bob");
    expect(asked).toEqual(["alice", "bob"]);
    expect(simulator.ledger.sessions.mostOpen).toBe(1);
  });

  test("while a promise of the user is pending, the status is syncingUser", async () => {
    const simulator = createTalkSimulator();
    const { Probe, status } = createProbe();
    let resolveUser = () => {};
    const promise = new Promise<Talk.User>((resolve) => {
      resolveUser = () => resolve(new simulator.Talk.User("alice"));
    });
    await mode.mount(
      <Session appId="app" userId="alice" syncUser={() => promise} sdk={simulator.Talk}>
        <Probe />
      </Session>,
    );
    await settle();
    expect(status()).toBe("syncingUser");
    resolveUser();
    await until(() => status() === "alive");
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1 });
  });

  test("a promise that settles after its user has left changes nothing", async () => {
    const simulator = createTalkSimulator();
    let settleAlice = () => {};
    const alice = new Promise<Talk.User>((resolve) => {
      settleAlice = () => resolve(new simulator.Talk.User("alice"));
    });
    const { rerender } = await mode.mount(
      <Session appId="app" userId="alice" syncUser={() => alice} sdk={simulator.Talk} />,
    );
    await settle();
    rerender(<Session appId="app" userId="bob" sdk={simulator.Talk} />);
    settleAlice();
    await until(() => simulator.ledger.sessions.open === 1);
    await settle();
    expect(onlySession(simulator).me.id).toBe("bob");
    expect(simulator.ledger.sessions.opened).toBe(1);
  });
});
