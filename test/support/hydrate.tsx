import { render, screen } from "@testing-library/react";
import { Fragment, StrictMode, Suspense, type ComponentType, type ReactElement } from "react";
import { expect } from "vitest";
import { Session } from "../../src/index.js";
import { createTalkSimulator } from "../../src/testing.js";
import type { Mode } from "./modes.js";
import { until } from "./settle.js";

/** Hydrates the HTML of a server. Returns its container and the element that the server rendered. */
export function hydrate(mode: Mode, html: string, ui: ReactElement, onRecoverableError = fail) {
  const container = document.createElement("div");
  container.innerHTML = html;
  document.body.append(container);
  const fromServer = container.querySelector("p");
  const wrapper = mode.strict ? StrictMode : Fragment;
  render(ui, {
    container,
    hydrate: true,
    wrapper,
    onRecoverableError,
  } as Parameters<typeof render>[1]); // the types of older React have no such option
  return { container, fromServer };
}

const fail = (mismatch: unknown): void => {
  throw mismatch;
};

/** Expects that a part of the page, which is hydrated only after the session came, keeps the server's element. */
export async function expectLateHydration(
  mode: Mode,
  { html, Status, alive }: { html: string; Status: ComponentType; alive: RegExp },
): Promise<void> {
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
  const { container, fromServer } = hydrate(
    mode,
    `<!--$-->${html}<!--/$-->`,
    <Session appId="app" userId="alice" sdk={simulator.Talk}>
      <Suspense fallback={<p>Loading</p>}>
        <Late />
      </Suspense>
    </Session>,
    (mismatch) => void mismatches.push(mismatch),
  );
  await until(() => simulator.ledger.sessions.open === 1);
  isHere = true;
  arrive();
  await screen.findByText(alive);
  expect(mismatches).toEqual([]);
  expect(container.querySelector("p")).toBe(fromServer);
}
