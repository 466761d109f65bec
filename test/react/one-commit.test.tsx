import { useLayoutEffect, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { expect, test } from "vitest";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { settle } from "../support/settle.js";
import { expectNothingOpen, tally } from "./support.js";

/** Renders with false, and then with true in the same flush, as an app that sets state in a layout effect. */
function Redirect({ children }: { children: (isThere: boolean) => ReactNode }) {
  const [isThere, setThere] = useState(false);
  // eslint-disable-next-line react-hooks/set-state-in-effect -- what such an app does
  useLayoutEffect(() => setThere(true), []);
  return <>{children(isThere)}</>;
}

function open() {
  const simulator = createTalkSimulator();
  const tokens: (string | undefined)[] = [];
  class Recorded extends simulator.Talk.Session {
    constructor(options: ConstructorParameters<typeof simulator.Talk.Session>[0]) {
      super(options);
      tokens.push(options.token);
    }
  }
  const sdk = { ...simulator.Talk, Session: Recorded };
  const statuses: string[] = [];
  const session = (userId: string | null, token?: string, key?: string) => (
    <Session
      key={key}
      appId="app"
      userId={userId}
      token={token}
      sdk={sdk}
      onStatusChange={(status) => void statuses.push(status)}
    />
  );
  return { simulator, tokens, statuses, session };
}

describeEachMode((mode) => {
  test("a <Session> that a layout effect takes away at once opens nothing, and goes through no status", async () => {
    const { simulator, statuses, session } = open();
    await mode.mount(<Redirect>{(isGone) => !isGone && session("alice")}</Redirect>);
    await settle();
    expect(simulator.ledger.sessions.opened).toBe(0);
    expect(statuses).toEqual([]);
    expectNothingOpen(simulator);
  });

  test("a key that changes in the same flush opens the second session only, with its credentials", async () => {
    const { tokens, session } = open();
    await mode.mount(
      <Redirect>
        {(isFresh) =>
          isFresh ? session("alice", "fresh", "second") : session("alice", "stale", "first")
        }
      </Redirect>,
    );
    await settle();
    expect(tokens).toEqual(["fresh"]);
  });

  test("credentials that change in the flush of the sign-in are those that the session is opened with", async () => {
    const { tokens, session } = open();
    const page = await mode.mount(session(null, "none"));
    page.rerender(session("alice", "stale"));
    page.rerender(session("alice", "fresh"));
    await settle();
    expect(tokens).toEqual(["fresh"]);
  });

  test("a user who is another in the same flush never has a session", async () => {
    const { simulator, session } = open();
    const page = await mode.mount(session(null));
    flushSync(() => page.rerender(session("alice")));
    page.rerender(session("bob"));
    await settle();
    expect(simulator.sessions.map(({ me }) => me.id)).toEqual(["bob"]);
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, mostOpen: 1 });
  });

  test("nothing is open when the commit ends, and the session is alive a few microtasks later", async () => {
    const { simulator, session } = open();
    mode.render(session("alice"));
    expect(simulator.ledger.sessions.opened).toBe(0);
    for (let passed = 0; passed < 3; passed += 1) await Promise.resolve();
    expect(tally(simulator.ledger)).toMatchObject({ opened: 1, open: 1 });
  });
});
