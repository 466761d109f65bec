import { Component, type ReactNode } from "react";
import { expect, test } from "vitest";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { createProbe, expectCaughtError, onlySession } from "../support.js";
import { anyView, expectNothingLeft, KINDS, setScene } from "../views/support.js";
import { createDial } from "./nap.js";

class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render = () =>
    this.state.failed ? (
      <button onClick={() => this.setState({ failed: false })}>Try again</button>
    ) : (
      this.props.children
    );
}

function throwIf(isBroken: boolean) {
  if (isBroken) throw new Error("the app's own");
  return null;
}

/** An app with every chat UI and a child that can throw; a new child does not throw by default. */
function setApp(isBroken = false) {
  const stage = setScene();
  const { Probe, ...probe } = createProbe();
  const { Dial: Fragile, turn } = createDial(isBroken);
  const views = KINDS.map((kind) => anyView(kind, kind));
  const parts = (
    <Boundary>
      {views}
      <Fragile>{throwIf}</Fragile>
    </Boundary>
  );
  const around = (
    <Boundary>
      {stage.scene({
        children: (
          <>
            <Probe />
            {views}
            <Fragile>{throwIf}</Fragile>
          </>
        ),
      })}
    </Boundary>
  );
  const inside = stage.scene({ children: parts });
  return { ...stage, ...probe, around, inside, fail: () => turn(true) };
}

const button = () => document.querySelector("button");

describeEachMode((mode) => {
  test("a boundary above the session gives it back when a child throws, and has one again after each reset", async () => {
    const { around, fail, ledger, mounted, simulator, status } = setApp();
    const { unmount } = mode.render(around);
    await mounted(3);
    expectCaughtError(/error occurred|the app's own/);
    for (let failures = 1; failures <= 3; failures += 1) {
      fail();
      await until(() => button() !== null && ledger.sessions.open === 0);
      expectNothingLeft(simulator);
      button()?.click();
      await until(() => status() === "alive" && ledger.boxes.open === 3);
      expect(ledger.sessions).toMatchObject({ opened: failures + 1, open: 1, mostOpen: 1 });
    }
    expect(ledger.boxes.mostOpen).toBe(3);
    unmount();
    await until(() => ledger.sessions.open === 0);
    expectNothingLeft(simulator);
  });

  test("a boundary that resets at once keeps the very session", async () => {
    const { around, fail, ledger, mounted, simulator, status } = setApp();
    mode.render(around);
    await mounted(3);
    const session = onlySession(simulator);
    expectCaughtError(/error occurred|the app's own/);
    const observer = new MutationObserver(() => button()?.click());
    observer.observe(document.body, { childList: true, subtree: true });
    fail();
    await mounted(6);
    observer.disconnect();
    expect(status()).toBe("alive");
    expect(onlySession(simulator)).toBe(session);
    expect(ledger.sessions.opened).toBe(1);
    expect(ledger.boxes.mostOpen).toBe(3);
  });

  test("a child that throws in the first render leaves no session", async () => {
    const { around, ledger } = setApp(true);
    expectCaughtError(/error occurred|the app's own/);
    mode.render(around);
    await until(() => button() !== null);
    await settle();
    expect(ledger.sessions.open).toBe(0);
    expect(ledger.boxes.opened).toBe(0);
    expect(ledger.deadCalls).toEqual([]);
  });

  test("a boundary inside the session costs the chat UIs below it, and not the session", async () => {
    const { inside, fail, ledger, mounted, simulator } = setApp();
    const { unmount } = mode.render(inside);
    await mounted(3);
    expectCaughtError(/error occurred|the app's own/);
    fail();
    await until(() => button() !== null && ledger.boxes.open === 0);
    expect(ledger.sessions).toMatchObject({ opened: 1, open: 1 });
    button()?.click();
    await mounted(6);
    expect(ledger.sessions.opened).toBe(1);
    expect(ledger.boxes).toMatchObject({ opened: 6, open: 3, mostOpen: 3 });
    unmount();
    await until(() => ledger.sessions.open === 0);
    expectNothingLeft(simulator);
  });
});
