import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { recordFigures } from "../support/figures.js";
import { failOnNoise } from "../support/noise.js";
import { circumstances } from "./circumstances.js";
import { figures, fuzz, fuzzing, length, seed } from "./parameters.js";
import { ReactStage } from "./react-stage.js";
import { reactSteps } from "./react-steps.js";
import { run } from "./run.js";
import { firstView, viewNames, type Arrangement, type Views, type ViewWant } from "./scene.js";

failOnNoise();

// React without `act`, as in an app: inside `act` renders wait for its end, which changes the order of events.
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

const { runs, timeout } = fuzzing(0.07);

/** Half of the runs begin with a chat UI, which takes several commands otherwise. */
const firstViews: fc.Arbitrary<Views> = fc.oneof(
  fc.constant({}),
  fc
    .tuple(
      fc.constantFrom(...viewNames),
      fc.constantFrom<ViewWant["by"][]>("id", "function", "object"),
    )
    .map(([name, by]) => ({ [name]: { ...firstView, by } })),
);

const MODES: [string, boolean][] = [
  ["plain React", false],
  ["StrictMode", true],
];

test.for(MODES)(
  "<Session>s keep their promises whatever happens, in %s",
  { timeout },
  async ([, isStrict], { task }) => {
    const made = { runs: 0, commands: 0 };
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 2 }),
      fc.constantFrom<Arrangement[]>("siblings", "nested"),
      firstViews,
      circumstances,
      fc.scheduler(),
      fc.commands(reactSteps, length),
      async (holders, arrangement, views, given, scheduler, commands) => {
        made.runs += 1;
        made.commands += await run(
          () => new ReactStage({ holders, arrangement, isStrict, views }, given, scheduler),
          commands,
        );
      },
    );
    await fuzz(property, runs);
    expect(made.runs).toBeGreaterThanOrEqual(runs);
    recordFigures(task, figures, { [task.name]: { ...made, FUZZ_SEED: seed } });
  },
);
