import { expect, waitFor } from "storybook/test";
import { registeredActors } from "../../src/core.js";
import { activeStates } from "../../src/devtools/chart/index.js";
import { putChartsBeside } from "./index.js";

/** Expects a chart for every session and chat UI on the page, with its active states highlighted. */
export async function everyChartIsLit(): Promise<void> {
  const takeAway = putChartsBeside();
  try {
    await waitFor(() => expect(lit()).toEqual(registered()));
  } finally {
    takeAway();
  }
}

const lit = (): string[] =>
  [...document.querySelectorAll(".pane")]
    .map((pane) => {
      const states = [...pane.querySelectorAll<SVGElement>("[data-active=true]")];
      return [pane.ariaLabel, ...states.map(({ dataset }) => dataset.state).sort()].join(" ");
    })
    .sort();

const registered = (): string[] =>
  registeredActors()
    .getSnapshot()
    .map(({ actor }) =>
      [`Chart of ${actor.id}`, ...activeStates(actor.getSnapshot().value).sort()].join(" "),
    )
    .sort();
