import { afterAll, describe, expect, test } from "vitest";
import { recordFigures } from "../../support/figures.js";
import { importInto, openFrame } from "../support/open-page.js";
import type { ScenarioName } from "./scenarios.js";
import type { Library } from "./stage.js";

/** The count of this library, and whether the official library has a higher count in the same run. */
const table: Record<ScenarioName, readonly [ours: number, official: "more" | "any"]> = {
  "sessions: inline syncUser, 20 parent renders": [1, "more"],
  "sessions: inline syncUser and setState in onUnreadsChange, 1 s": [1, "more"],
  "sessions: user data changed 10 times, each awaited": [1, "more"],
  "in-place updates: user data changed 10 times, each awaited": [10, "any"],
  "in-place updates: user data changed 10 times in a burst": [1, "any"],
  "subscriptions: inline onMessage, 20 renders": [1, "more"],
  "sessions: 10 same-commit remounts": [1, "more"],
  "sessions: two <Session>s for one user": [1, "more"],
  "sessions at most at one time: user A → B → A → B in one tick": [1, "any"],
  "dead sessions in a descendant's cleanup: unmount": [0, "more"],
  "dead sessions in a descendant's cleanup: user switch": [0, "more"],
  "renders with the other user's unreads: user switch": [0, "more"],
  "late consumers without the current unreads": [0, "more"],
};

const rows = Object.entries(table).map(([key, [promised, official]]) => ({
  name: key as ScenarioName, // Object.entries widens the keys of the table
  promised,
  official,
}));

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

  test.for(rows.map((row) => [`counts ${String(row.promised)} ${row.name}`, row] as const))(
    "%s",
    async ([, { name, promised, official }], { task }) => {
      const ours = await playOurs(name);
      const theirs = await playOfficial(name);
      counted.push(`${String(ours).padStart(5)} ${String(theirs).padStart(9)}  ${name} (${mode})`);
      recordFigures(task, "side-by-side/sessions", {
        [name]: { [`ours, ${mode}`]: ours, [`official, ${mode}`]: theirs },
      });
      expect(ours).toBe(promised);
      if (official === "more") expect(theirs).toBeGreaterThan(ours);
    },
  );
});

afterAll(() => {
  // eslint-disable-next-line no-console -- the table is what this file is read for
  console.log([" ours  official", ...counted].join("\n"));
});
