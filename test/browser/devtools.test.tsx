import axe from "axe-core";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SessionDevtools, type SessionDevtoolsProps } from "../../src/devtools.js";
import { Inbox, Session } from "../../src/index.js";
import { createTalkSimulator, worlds } from "../../src/testing.js";
import { until } from "../support/settle.js";

let unmount = (): void => undefined;

beforeEach(() => localStorage.clear());
afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

function show(props: SessionDevtoolsProps, around?: ReactNode): void {
  const simulator = createTalkSimulator({ world: worlds.aliceAndBob });
  const container = document.body.appendChild(document.createElement("main"));
  const root = createRoot(container);
  root.render(
    <StrictMode>
      {around}
      <Session appId="app" userId="alice" sdk={simulator.Talk}>
        <Inbox style={{ height: 300 }} />
      </Session>
      <SessionDevtools {...props} />
    </StrictMode>,
  );
  unmount = () => root.unmount();
}

const shadow = () => document.querySelector("[data-talkjs-session=devtools]")?.shadowRoot;
const focused = () => shadow()?.activeElement;
const named = (element: Element | null | undefined) =>
  element?.getAttribute("aria-label") ?? element?.textContent;

const launcher = page.getByRole("button", { name: /Session devtools, session: alive/ });
const panel = page.getByRole("complementary", { name: "Session devtools" });

async function press(...keys: string[]) {
  for (const key of keys) await userEvent.keyboard(key);
}

test("opens, walks and closes with nothing but a keyboard", async () => {
  show({});
  await expect.element(launcher).toBeVisible();
  shadow()?.querySelector("button")?.focus();
  await press("{Enter}");
  await expect.element(panel).toBeVisible();
  const stops: (string | null | undefined)[] = [];
  for (let step = 0; step < 6; step += 1) {
    await press("{Tab}");
    stops.push(named(focused()));
  }
  expect(stops).toEqual([
    ...["Size of the panel", "Dock at the right", "Close"],
    ...["session of app app, user alice alive", "Inbox mounted", "Chart, scrollable"],
  ]);
  await press("{Escape}");
  await expect.element(launcher).toBeVisible();
  expect(named(focused())).toBe("Session devtools, session: alive");
});

test("changes tabs and its size with arrow keys", async () => {
  show({ initialIsOpen: true });
  await expect.element(panel).toBeVisible();
  const before = panel.element().getBoundingClientRect().height;
  page.getByRole("separator").element().focus();
  await press("{ArrowUp}");
  await until(() => panel.element().getBoundingClientRect().height > before);
  page
    .getByRole("tab", { name: /^Events/ })
    .element()
    .focus();
  await press("{ArrowRight}");
  await expect.element(page.getByRole("tabpanel", { name: "Context" })).toBeVisible();
  expect(named(focused())).toBe("Context");
  await press("{ArrowLeft}", "{ArrowLeft}");
  await expect.element(page.getByRole("tabpanel", { name: "Errors" })).toBeVisible();
});

test.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 400],
  ["dark", 400],
] as const)("has nothing that axe objects to: %s, %i px wide", async (theme, width) => {
  await page.viewport(width, 800);
  show({ initialIsOpen: true, theme });
  await expect.element(page.getByRole("img", { name: /active: alive/ })).toBeVisible();
  const { violations, passes } = await axe.run(shadow()?.host ?? document, {
    rules: { region: { enabled: false } }, // it is no part of the page's own landmarks
  });
  expect(passes.length).toBeGreaterThan(10);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test("takes no style from the page, and gives it none", async () => {
  const loud = "button, p, h2, li { color: red !important; font-size: 40px !important; }";
  show(
    { initialIsOpen: true, theme: "light" },
    <>
      <style>{loud}</style>
      <button className="panel acts dot">of the app</button>
    </>,
  );
  const close = page.getByRole("button", { name: "Close" });
  await expect.element(close).toBeVisible();
  expect(getComputedStyle(close.element()).fontSize).toBe("13px");
  expect(getComputedStyle(close.element()).color).not.toBe("rgb(255, 0, 0)");
  const own = page.getByRole("button", { name: "of the app" }).element();
  expect(getComputedStyle(own).position).toBe("static");
});

test("keeps the active state of the chart in sight", async () => {
  show({ initialIsOpen: true });
  await expect.element(page.getByRole("img", { name: /active: alive/ })).toBeVisible();
  const isInSight = () => {
    const state = shadow()?.querySelector("[data-state='alive.synced']")?.getBoundingClientRect();
    const pane = shadow()?.querySelector(".chart")?.getBoundingClientRect();
    if (!state || !pane) return false;
    return state.top >= pane.top && state.bottom <= pane.bottom && state.left >= pane.left;
  };
  await until(isInSight);
});
