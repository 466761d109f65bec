import { useLayoutEffect, useState } from "react";
import { expect, test } from "vitest";
import { Session, useSession, useUnreads } from "../../src/index.js";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { macrotask, settle, until } from "../support/settle.js";
import { onlySession, tally } from "./support.js";

describeEachMode((mode) => {
  test("unreads are undefined until the session tells them, and follow every change", async () => {
    const simulator = createTalkSimulator();
    const seen: (string | undefined)[] = [];
    function Badge() {
      const unreads = useUnreads();
      seen.push(unreads?.map(({ lastMessage }) => lastMessage.body).join());
      return null;
    }
    await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Badge />
      </Session>,
    );
    await until(() => seen.at(-1) === "Yes, it is.");
    expect(seen[0]).toBeUndefined();
    simulator.say({ from: "bob", conversationId: "order-1", text: "Still there?" });
    await until(() => seen.at(-1) === "Still there?");
    expect(simulator.ledger.subscriptions.byEvent["Unreads.onChange"]).toBe(1);
  });

  test("who comes late sees the current unreads in their first render", async () => {
    const simulator = createTalkSimulator();
    const seen: (number | undefined)[] = [];
    function Badge() {
      seen.push(useUnreads()?.length);
      return null;
    }
    const view = (isMounted: boolean) => (
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        {isMounted && <Badge />}
      </Session>
    );
    const { rerender } = await mode.mount(view(false));
    await settle();
    rerender(view(true));
    expect(seen[0]).toBe(1);
  });

  test("who joins a session of another <Session> sees the current unreads", async () => {
    const simulator = createTalkSimulator();
    const seen: (number | undefined)[] = [];
    function Badge() {
      seen.push(useUnreads()?.length);
      return null;
    }
    await mode.mount(<Session appId="app" userId="alice" sdk={simulator.Talk} />);
    await settle();
    await mode.mount(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Badge />
      </Session>,
    );
    expect(seen.at(-1)).toBe(1);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  test("no render shows one user's unreads under another", async () => {
    const simulator = createTalkSimulator({ world: worlds.teamWithThreads });
    const seen: [signedIn: string, conversations: string][] = [];
    function Badge({ userId }: { userId: string }) {
      const unreads = useUnreads();
      if (unreads) seen.push([userId, unreads.map(({ conversation }) => conversation.id).join()]);
      return null;
    }
    const view = (userId: string) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk}>
        <Badge userId={userId} />
      </Session>
    );
    const { rerender } = await mode.mount(view("alice"));
    await until(() => seen.length > 0);
    rerender(view("bob"));
    await until(() => seen.at(-1)?.[1] === "");
    const shown = new Set(seen.map((pair) => pair.join(": ")));
    expect(shown).toEqual(new Set(["alice: design", "bob: "]));
  });

  test("a user switch commits a badge for each fact: no session, the next session, its unreads", async () => {
    const simulator = createTalkSimulator({ world: worlds.teamWithThreads });
    const commits: string[] = [];
    function Badge() {
      const unreads = useUnreads();
      const id = useSession()?.me.id;
      useLayoutEffect(() => {
        commits.push(`${id ?? "nobody"}: ${unreads?.length ?? "unknown"}`);
      });
      return null;
    }
    const view = (userId: string) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk}>
        <Badge />
      </Session>
    );
    const { rerender } = await mode.mount(view("alice"));
    await until(() => commits.at(-1) === "alice: 1");
    commits.length = 0;
    rerender(view("bob"));
    await until(() => commits.at(-1) === "bob: 0");
    expect(commits).toEqual(["nobody: unknown", "bob: unknown", "bob: 0"]);
  });

  test("a sign-out takes the unreads away", async () => {
    const simulator = createTalkSimulator();
    const seen: (number | undefined)[] = [];
    function Badge() {
      seen.push(useUnreads()?.length);
      return null;
    }
    const view = (userId: string | null) => (
      <Session appId="app" userId={userId} sdk={simulator.Talk}>
        <Badge />
      </Session>
    );
    const { rerender } = await mode.mount(view("alice"));
    await until(() => seen.at(-1) === 1);
    rerender(view(null));
    await until(() => seen.at(-1) === undefined);
    await settle();
    expect(seen.at(-1)).toBeUndefined();
  });

  test("onUnreadsChange is called once for each change", async () => {
    const simulator = createTalkSimulator();
    const told: number[] = [];
    await mode.mount(
      <Session
        appId="app"
        userId="alice"
        sdk={simulator.Talk}
        onUnreadsChange={(unreads) => told.push(unreads[0]?.unreadMessageCount ?? 0)}
      />,
    );
    await until(() => told.length === 1);
    simulator.say({ from: "bob", conversationId: "order-1", text: "Hello?" });
    await until(() => told.length === 2);
    await settle();
    expect(told).toEqual([1, 2]);
  });

  test("a setState in onUnreadsChange beside an inline syncUser is one session for ever", async () => {
    const simulator = createTalkSimulator();
    let renders = 0;
    function App() {
      const [, setUnreads] = useState<unknown>();
      renders += 1;
      return (
        <Session
          appId="app"
          syncUser={() => new simulator.Talk.User({ id: "alice", name: "Alice", role: "buyer" })}
          sdk={simulator.Talk}
          onUnreadsChange={(unreads) => setUnreads([...unreads])}
        />
      );
    }
    await mode.mount(<App />);
    for (let turn = 0; turn < 100; turn += 1) await macrotask();
    const settled = renders;
    for (let turn = 0; turn < 50; turn += 1) await macrotask();
    expect(renders).toBe(settled);
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1, deadCalls: 0 });
    expect(onlySession(simulator).isAlive).toBe(true);
  });
});
