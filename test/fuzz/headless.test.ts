import fc from "fast-check";
import { expect, test } from "vitest";
import { recordFigures } from "../support/figures.js";
import { failOnNoise } from "../support/noise.js";
import { circumstances } from "./circumstances.js";
import { HeadlessStage } from "./headless-stage.js";
import { headlessSteps } from "./headless-steps.js";
import { figures, fuzz, fuzzing, length, seed } from "./parameters.js";
import { run } from "./run.js";

failOnNoise();

const { runs, timeout } = fuzzing(0.8);

test("controllers keep their promises whatever happens", { timeout }, async ({ task }) => {
  const made = { runs: 0, commands: 0 };
  const property = fc.asyncProperty(
    fc.integer({ min: 1, max: 3 }),
    circumstances,
    fc.scheduler(),
    fc.commands(headlessSteps, length),
    async (holders, given, scheduler, commands) => {
      made.runs += 1;
      made.commands += await run(() => new HeadlessStage(holders, given, scheduler), commands);
    },
  );
  await fuzz(property, runs);
  expect(made.runs).toBeGreaterThanOrEqual(runs);
  recordFigures(task, figures, { [task.name]: { ...made, FUZZ_SEED: seed } });
});
