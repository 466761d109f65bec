import { afterAll, describe, expect, test } from "vitest";
import { recordFigures } from "../../support/figures.js";
import { importInto, openFrame } from "../support/open-page.js";
import type { Library, ScenarioName } from "./scenarios.js";

const APP = "sessions, chat UIs, selects, dead calls";

/** The maximum count of this library, and whether the official library has a higher count in the same run. */
const table: Record<ScenarioName, readonly [ours: number, official: "more" | "more when strict"]> =
  {
    "chat UIs created: one mount": [1, "more when strict"],
    "calls on the chat UI: 10 renders with everything inline": [0, "more"],
    "chat UIs destroyed too late: unmount of the app": [0, "more"],
    [`${APP}: basic example`]: [3, "more when strict"],
    [`${APP}: team chat`]: [9, "more"],
    [`${APP}: remote work`]: [5, "more when strict"],
    [`${APP}: Next.js page`]: [3, "more"],
  };

const counted: string[] = [];

async function openStage(library: Library, strict: boolean) {
  const { window } = await openFrame();
  const url = new URL("./scenarios.js", import.meta.url);
  const { play } = await importInto<typeof import("./scenarios.js")>(window, url);
  return (name: ScenarioName) => play(name, library, strict);
}

describe.each([
  { mode: "plain React", strict: false },
  { mode: "StrictMode", strict: true },
])("in $mode", async ({ mode, strict }) => {
  const playOurs = await openStage("ours", strict);
  const playOfficial = await openStage("official", strict);

  // Object.entries widens the keys of the table.
  test.for(Object.entries(table) as [ScenarioName, (typeof table)[ScenarioName]][])(
    "%s",
    async ([name, [promised, official]], { task }) => {
      const ours = await playOurs(name);
      const theirs = await playOfficial(name);
      counted.push(`${String(ours).padStart(5)} ${String(theirs).padStart(9)}  ${name} (${mode})`);
      recordFigures(task, "side-by-side/chat-uis", {
        [name]: { [`ours, ${mode}`]: ours, [`official, ${mode}`]: theirs },
      });
      expect(ours).toBe(promised);
      if (official === "more" || strict) expect(theirs).toBeGreaterThan(ours);
    },
  );
});

afterAll(() => {
  // eslint-disable-next-line no-console -- the table is what this file is read for
  console.log([" ours  official", ...counted].join("\n"));
});
