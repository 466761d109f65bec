import { screen } from "@testing-library/react";
import * as React from "react";
import { expect, test } from "vitest";
import { Session, useSession, useSessionState, useUnreads } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { expectLateHydration, hydrate } from "../support/hydrate.js";
import { describeEachMode } from "../support/modes.js";

/** The HTML of this component on a server, as `test/server` checks it. */
const SERVER_HTML = "<p>idle, no session, no unreads</p>";

function Status() {
  const { status } = useSessionState();
  const session = useSession() ? "a session" : "no session";
  const unreads = useUnreads() ? "unreads" : "no unreads";
  return <p>{`${status}, ${session}, ${unreads}`}</p>;
}

describeEachMode((mode) => {
  test("a page from a server is hydrated without a mismatch, and comes alive", async () => {
    const simulator = createTalkSimulator();
    const { container, fromServer } = hydrate(
      mode,
      SERVER_HTML,
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Status />
      </Session>,
    );
    await screen.findByText("alive, a session, unreads");
    expect(container.firstChild).toBe(fromServer);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  // React 17 hydrates the whole page at once.
  if (!("startTransition" in React)) return;

  test("a part of the page that is hydrated late, after the session came, has no mismatch", () =>
    expectLateHydration(mode, { html: SERVER_HTML, Status, alive: /alive, a session/ }));
});
