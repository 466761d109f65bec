import { expect, test } from "vitest";
import { chatViewMachine, sessionMachine } from "../../src/machines.js";
import { layOut } from "../../scripts/docs/charts/layout.js";
import { overlapsIn } from "../../scripts/docs/charts/overlaps.js";
import { moduleOf, svgOf } from "../../scripts/docs/charts/written.js";
import { inRoot } from "../../scripts/docs/pages.js";

const sessionChart = await layOut("session", sessionMachine);
const chatViewChart = await layOut("chat UI", chatViewMachine);

test("the charts in the library match the machines", async () => {
  const module = moduleOf({ sessionChart, chatViewChart });
  await expect(module).toMatchFileSnapshot(inRoot("src/devtools/chart/charts.generated.ts"));
});

test("the images of the machines match the machines", async () => {
  const session = svgOf(sessionChart, sessionMachine);
  await expect(session).toMatchFileSnapshot(inRoot("docs/images/session-chart.svg"));
  const chatView = svgOf(chatViewChart, chatViewMachine);
  await expect(chatView).toMatchFileSnapshot(inRoot("docs/images/chat-view-chart.svg"));
});

test.each([sessionChart, chatViewChart])(
  "no elements overlap in the chart of the $name",
  (chart) => {
    expect(chart.states.length).toBeGreaterThan(5);
    expect(overlapsIn(chart)).toEqual([]);
  },
);
