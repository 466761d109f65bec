import fc from "fast-check";
import { expect, test } from "vitest";
import { failOnNoise } from "../support/noise.js";
import { HeadlessStage } from "./headless-stage.js";
import { configure, start } from "./headless-steps.js";
import { usual, type Circumstances } from "./held-talk.js";
import { run } from "./run.js";
import { goOn, settleAll, type Step } from "./step.js";

failOnNoise();

/** Promises settle in the order in which they were created. */
const inOrder = () => fc.schedulerFor(Array.from({ length: 1_000 }, (_, nth) => nth + 1));

/** Runs these commands, and returns the final status of each controller. */
async function play(
  holders: number,
  given: Partial<Circumstances>,
  commands: readonly Step<HeadlessStage>[],
): Promise<string[]> {
  const stage = { statuses: [] as string[] };
  const look = ({ controllers }: HeadlessStage) => {
    stage.statuses = controllers.map((controller) => controller.getSnapshot().status);
  };
  const setUp = () => new HeadlessStage(holders, { ...usual, ...given }, inOrder());
  await run(setUp, commands, look);
  return stage.statuses;
}

// Found with FUZZ_SEED=73125772, in run 2011 of an older version of the commands.
test("a promise of the user that is kept late does not undo what was said since", async () => {
  const statuses = await play(1, { answers: "late" }, [
    configure(0, { answer: "nobody" }),
    start(0),
    configure(0, { by: "promise" }),
    goOn(),
    configure(0, { by: "id" }),
    settleAll(),
    goOn(),
  ]);
  expect(statuses).toEqual(["alive"]);
});

test("a function that gives nobody beside a userId for a moment keeps the session", async () => {
  const statuses = await play(1, {}, [
    start(0),
    configure(0, { by: "both", answer: "user" }),
    goOn(),
    configure(0, { answer: "nobody" }),
    goOn(),
  ]);
  expect(statuses).toEqual(["alive"]);
});

test("a function that comes back after data leads to no endless steps and keeps the session", async () => {
  const byFunction = { by: "function", functions: "stable", name: "Al" } as const;
  const statuses = await play(1, {}, [
    configure(0, { ...byFunction, answer: "user" }),
    start(0),
    goOn(),
    configure(0, { by: "data", name: "Ally", fields: "some" }),
    goOn(),
    configure(0, { ...byFunction, answer: "user" }),
    goOn(),
  ]);
  expect(statuses).toEqual(["alive"]);
});
