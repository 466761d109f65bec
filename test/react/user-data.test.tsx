import { expect, test } from "vitest";
import { Session } from "../../src/index.js";
import { createTalkSimulator, type TalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle, until } from "../support/settle.js";
import { onlySession, tally } from "./support.js";

type Data = ConstructorParameters<TalkSimulator["Talk"]["User"]>[0];

const viewOf = (simulator: TalkSimulator) => (data: Omit<Exclude<Data, string | number>, "id">) => (
  <Session
    appId="app"
    syncUser={() => new simulator.Talk.User({ id: "alice", role: "buyer", ...data })}
    sdk={simulator.Talk}
  />
);

const written = ({ ledger }: TalkSimulator) =>
  ledger.calls.filter(({ on, method }) => on === "currentUser" && method === "set");

describeEachMode((mode) => {
  test("ten changes of the user's data are ten updates of one session", async () => {
    const simulator = createTalkSimulator();
    const view = viewOf(simulator);
    const { rerender } = await mode.mount(view({ name: "Alice" }));
    for (let change = 1; change <= 10; change += 1) {
      rerender(view({ name: `Alice ${String(change)}` }));
      await until(() => simulator.user("alice")?.name === `Alice ${String(change)}`);
    }
    expect(written(simulator)).toHaveLength(10);
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1 });
  });

  test("a burst of changes is written as one, and the last wins", async () => {
    const simulator = createTalkSimulator();
    const view = viewOf(simulator);
    const { rerender } = await mode.mount(view({ name: "Alice" }));
    for (let change = 1; change <= 10; change += 1) {
      rerender(view({ name: `Alice ${String(change)}` }));
    }
    await until(() => simulator.user("alice")?.name === "Alice 10");
    await settle();
    expect(written(simulator).length).toBeLessThan(3);
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1 });
  });

  test("a change while another is being written follows it", async () => {
    const simulator = createTalkSimulator();
    const view = viewOf(simulator);
    const { rerender } = await mode.mount(view({ name: "Alice" }));
    const lift = simulator.fail("currentUser.set", { how: "hang", times: 1 });
    rerender(view({ name: "Alice 1" }));
    await until(() => written(simulator).length === 1);
    rerender(view({ name: "Alice 2" }));
    rerender(view({ name: "Alice 3" }));
    await settle();
    expect(written(simulator)).toHaveLength(1);
    lift();
    await until(() => simulator.user("alice")?.name === "Alice 3");
    expect(written(simulator)).toHaveLength(2);
  });

  test("only what changed is written, and what is null is cleared", async () => {
    const simulator = createTalkSimulator();
    const view = viewOf(simulator);
    const { rerender } = await mode.mount(
      view({ name: "Alice", phone: ["+1"], custom: { plan: "a" } }),
    );
    rerender(view({ name: "Alice", phone: null, custom: { plan: "b" } }));
    await until(() => written(simulator).length === 1);
    expect(written(simulator)[0]?.args).toEqual([{ phone: null, custom: { plan: "b" } }]);
  });

  test("data that only a new session can carry opens one", async () => {
    const simulator = createTalkSimulator();
    const view = viewOf(simulator);
    const { rerender } = await mode.mount(view({ name: "Alice" }));
    const before = onlySession(simulator);
    rerender(view({ name: "Alice", availabilityText: "Back at noon" }));
    await until(() => simulator.ledger.sessions.opened === 2);
    expect(before.isAlive).toBe(false);
    expect(onlySession(simulator).me.availabilityText).toBe("Back at noon");
    expect(simulator.ledger.sessions.mostOpen).toBe(1);
  });

  test("a refused update is reported and leaves the session alive", async () => {
    const simulator = createTalkSimulator();
    const errors: string[] = [];
    const view = (name: string) => (
      <Session
        appId="app"
        syncUser={() => new simulator.Talk.User({ id: "alice", name, role: "buyer" })}
        sdk={simulator.Talk}
        onError={({ code }) => errors.push(code)}
      />
    );
    const { rerender } = await mode.mount(view("Alice"));
    simulator.fail("currentUser.set", { times: 1 });
    rerender(view("Alice 1"));
    await until(() => errors.length > 0);
    await settle();
    rerender(view("Alice 1"));
    await settle();
    expect(errors).toEqual(["user-update-failed"]);
    rerender(view("Alice 2"));
    await until(() => simulator.user("alice")?.name === "Alice 2");
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1 });
  });
});
