import { render, screen } from "@testing-library/react";
import * as React from "react";
import { StrictMode, Suspense } from "react";
import { expect, test } from "vitest";
import { Session, useSession, useSessionState, useUnreads } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import { describeEachMode } from "../support/modes.js";
import { until } from "../support/settle.js";

/** The HTML of this component on a server, as `test/server` checks it. */
const SERVER_HTML = "<p>idle, no session, no unreads</p>";

function Status() {
  const { status } = useSessionState();
  const session = useSession() ? "a session" : "no session";
  const unreads = useUnreads() ? "unreads" : "no unreads";
  return <p>{`${status}, ${session}, ${unreads}`}</p>;
}

function page(html: string) {
  const container = document.createElement("div");
  container.innerHTML = html;
  document.body.append(container);
  return container;
}

describeEachMode((mode) => {
  const wrapper = mode.strict ? StrictMode : React.Fragment;

  test("a page from a server is hydrated without a mismatch, and comes alive", async () => {
    const simulator = createTalkSimulator();
    const container = page(SERVER_HTML);
    const fromServer = container.firstChild;
    render(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Status />
      </Session>,
      { container, hydrate: true, wrapper },
    );
    await screen.findByText("alive, a session, unreads");
    expect(container.firstChild).toBe(fromServer);
    expect(simulator.ledger.sessions.opened).toBe(1);
  });

  // React 17 hydrates the whole page at once.
  if (!("startTransition" in React)) return;

  test("a part of the page that is hydrated late, after the session came, has no mismatch", async () => {
    const simulator = createTalkSimulator();
    let arrive = () => {};
    let isHere = false;
    const code = new Promise<void>((resolve) => (arrive = resolve));
    function Late() {
      // A thrown promise suspends, in every React from 17 on.
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a promise is what suspends in every React here
      if (!isHere) throw code;
      return <Status />;
    }
    const mismatches: unknown[] = [];
    const container = page(`<!--$-->${SERVER_HTML}<!--/$-->`);
    const fromServer = container.querySelector("p");
    render(
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Suspense fallback={<p>Loading</p>}>
          <Late />
        </Suspense>
      </Session>,
      {
        container,
        hydrate: true,
        wrapper,
        onRecoverableError: (error: unknown) => mismatches.push(error),
      },
    );
    await until(() => simulator.ledger.sessions.open === 1);
    isHere = true;
    arrive();
    await screen.findByText(/alive, a session/);
    expect(mismatches).toEqual([]);
    expect(container.querySelector("p")).toBe(fromServer);
  });
});
