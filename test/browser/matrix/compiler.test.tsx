import Talk from "talkjs";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { describeEachMode } from "../../support/modes.js";
import { settle, until } from "../../support/settle.js";
import { CompiledApp, heard, renders } from "./compiled-app.js";
import {
  expectPageIsLeftClean,
  haveMounted,
  settleFrames,
  simulatorOfPage,
  status,
} from "./page.js";

beforeAll(async () => {
  await Talk.ready;
});

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  heard.length = 0;
});

afterEach(expectPageIsLeftClean);

function press(name: string): void {
  const button = [...document.querySelectorAll("button")].find((one) => one.textContent === name);
  if (!button) throw new Error(`There is no button ${name}.`);
  button.click();
}

const lastCall = (on: string, method: string) =>
  simulatorOfPage()
    .ledger.calls.filter((call) => call.on === on && call.method === method)
    .at(-1)?.args;

test("React Compiler compiled the app", async () => {
  const response = await fetch(new URL("./compiled-app.tsx", import.meta.url));
  expect(await response.text()).toMatch(/react_compiler-runtime|react\/compiler-runtime/);
});

describeEachMode((mode) => {
  test("a compiled app has one session and one chat UI of each kind, and renders are no calls", async () => {
    mode.render(<CompiledApp />);
    await until(haveMounted(3));
    await until(() => document.querySelector("section")?.ariaLabel === "mounted");
    await settleFrames();
    const { calls } = simulatorOfPage().ledger;
    const [callsBefore, rendersBefore] = [calls.length, renders.ofFooter];
    for (let times = 0; times < 10; times += 1) {
      press("Render");
      await settle();
    }
    expect(calls.length).toBe(callsBefore);
    expect(renders.ofFooter, "what the compiler memoized").toBe(rendersBefore);
    expect(simulatorOfPage().ledger.sessions.opened).toBe(1);
    expect(simulatorOfPage().ledger.boxes).toMatchObject({ opened: 3, open: 3 });
  });

  test("changed data reaches the live session, settings the live chat UIs, and handlers are the newest", async () => {
    mode.render(<CompiledApp />);
    await until(haveMounted(3));
    press("Rename");
    await until(() => status()?.includes("second") === true);
    await until(() => simulatorOfPage().user("alice")?.name === "alice, second");
    expect(lastCall("Chatbox", "setPresence")).toEqual([
      { visible: true, custom: { label: "second" } },
    ]);
    simulatorOfPage().say({ from: "bob", to: "alice", text: "Hello" });
    await until(() => heard.length >= 2);
    expect([...heard].sort()).toEqual(["second event: Hello", "second prop: Hello"]);
    press("Select");
    await until(() => JSON.stringify(lastCall("Chatbox", "select")).includes("order-3"));
    press("Toggle");
    await until(() => simulatorOfPage().ledger.count("show") > 0);
    expect(simulatorOfPage().ledger.sessions.opened).toBe(1);
    expect(simulatorOfPage().ledger.boxes.opened).toBe(3);
  });

  test("another user in a compiled app is another session, seen by every hook and ref", async () => {
    mode.render(<CompiledApp />);
    await until(haveMounted(3));
    press("Switch");
    await until(haveMounted(6));
    await until(() => status()?.startsWith("alive, bob, bob, first") === true);
    press("Ask");
    expect(heard).toEqual(["ref: bob"]);
    expect(simulatorOfPage().ledger.sessions).toMatchObject({ opened: 2, open: 1, mostOpen: 1 });
  });
});
