import fc from "fast-check";
import { expect, test } from "vitest";
import { failOnNoise } from "../support/noise.js";
import { circumstances } from "./circumstances.js";
import { HeadlessStage } from "./headless-stage.js";
import { headlessSteps } from "./headless-steps.js";
import { fuzz, fuzzing, length } from "./parameters.js";
import { run } from "./run.js";

failOnNoise();

const { runs, timeout } = fuzzing(0.8);

test("controllers keep their promises whatever happens", { timeout }, async () => {
  let made = 0;
  const property = fc.asyncProperty(
    fc.integer({ min: 1, max: 3 }),
    circumstances,
    fc.scheduler(),
    fc.commands(headlessSteps, length),
    async (holders, given, scheduler, commands) => {
      made += 1;
      await run(() => new HeadlessStage(holders, given, scheduler), commands);
    },
  );
  await fuzz(property, runs);
  expect(made).toBeGreaterThanOrEqual(runs);
});
