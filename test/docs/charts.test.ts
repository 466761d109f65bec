import { expect, test } from "vitest";
import { chatViewChart, sessionChart } from "../../scripts/docs/charts/charts.js";
import { overlapsIn } from "../../scripts/docs/charts/overlaps.js";
import { charts } from "../../scripts/docs/generated.js";
import { testCurrent } from "../support/expect-current.js";

const layouts = [await sessionChart(), await chatViewChart()]; // takes seconds, and each test uses them

testCurrent(charts, 5_000);

test.each(layouts)("no elements overlap in the chart of the $name", (chart) => {
  expect(chart.states.length).toBeGreaterThan(5);
  expect(overlapsIn(chart)).toEqual([]);
});
