import { expect, test } from "vitest";
import type { AnyStateNode } from "xstate";
import { activeStates } from "../../src/devtools/chart/active-states.js";
import { Chart } from "../../src/devtools/chart/chart.js";
import { chatViewChart, sessionChart } from "../../src/devtools/chart/charts.generated.js";
import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { describeEachMode } from "../support/modes.js";

const namesIn = (container: HTMLElement, selector: string) =>
  [...container.querySelectorAll(`${selector} .name`)].map(({ textContent }) => textContent);

const keysIn = (node: AnyStateNode): string[] =>
  Object.values(node.states).flatMap((child) => [child.key, ...keysIn(child)]);

test("a nested value gives the paths of all its states", () => {
  expect(activeStates("idle")).toEqual(["idle"]);
  expect(activeStates({ alive: "synced" })).toEqual(["alive", "alive.synced"]);
  expect(activeStates({ a: { b: "c" } })).toEqual(["a", "a.b", "a.b.c"]);
});

describeEachMode((mode) => {
  test.each([
    [sessionChart, sessionMachine],
    [chatViewChart, chatViewMachine],
  ] as const)("draws every state, and highlights none without active states", (chart, machine) => {
    const { container } = mode.render(<Chart chart={chart} />);
    const inner = keysIn(machine.root);
    expect(inner.length).toBeGreaterThan(7);
    expect(namesIn(container, ".state").sort()).toEqual(inner.sort());
    expect(namesIn(container, "[data-active=true]")).toEqual([]);
  });

  test("highlights the active states and the last transition, and describes both", () => {
    const last = { from: "syncingUser.leasing", to: "alive" };
    const { container, getByRole } = mode.render(
      <Chart chart={sessionChart} active={["alive", "alive.synced"]} last={last} />,
    );
    expect(namesIn(container, "[data-active=true]").sort()).toEqual(["alive", "synced"]);
    expect(container.querySelectorAll(".edge[data-last=true]")).toHaveLength(1);
    expect(container.querySelector(".label[data-last=true]")?.textContent).toBe("session.leased");
    expect(getByRole("img").getAttribute("aria-label")).toBe(
      "Chart of the session, active: alive, alive.synced, last from syncingUser.leasing to alive",
    );
  });

  test("shows the description of a state", () => {
    const { container } = mode.render(
      <Chart chart={sessionChart} describe={(state) => `${state} is explained`} />,
    );
    const title = container.querySelector("[data-state='alive.synced'] title");
    expect(title?.textContent).toBe("alive.synced is explained");
  });
});
