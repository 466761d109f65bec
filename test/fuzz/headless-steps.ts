import fc from "fast-check";
import type { HeadlessStage } from "./headless-stage.js";
import { call, holderOf, Step, surroundings } from "./step.js";
import type { Want } from "./wants.js";

export const start = (nth: number) =>
  new Step<HeadlessStage>(call("start", nth), (stage) => stage.start(holderOf(stage, nth)));

export const stop = (nth: number) =>
  new Step<HeadlessStage>(call("stop", nth), (stage) => stage.stop(holderOf(stage, nth)));

export const restart = (nth: number) =>
  new Step<HeadlessStage>(call("restart", nth), (stage) => stage.restart(holderOf(stage, nth)));

export const retry = (nth: number) =>
  new Step<HeadlessStage>(call("retry", nth), (stage) => stage.retry(holderOf(stage, nth)));

export const configure = (nth: number, change: Partial<Want>) =>
  new Step<HeadlessStage>(call("configure", nth, change), (stage) =>
    stage.configure(holderOf(stage, nth), change),
  );

/** A function that is the same whenever it is passed, and data of another name between. */
const byItsName = (by: "data" | "function"): Partial<Want> => ({
  by,
  functions: "stable",
  answer: "user",
  name: by === "data" ? "Ally" : "Al",
});

/** A function beside a `userId` that has no profile for a moment. */
const nobodyForAMoment = [{ by: "both", answer: "user" }, { answer: "nobody" }] as const;

/** An app that stops at an error of its own: already while the session starts. */
const stopping = { lingerMs: -1, onError: "stops" } as const;

/** One prop that becomes another; the likeliest first. */
export const changes: fc.Arbitrary<Partial<Want>> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("alice", "bob", null).map((user) => ({ user })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Want["by"][]>("id", "data", "function", "both", "promise")
      .map((by) => ({ by })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<Want["answer"][]>("user", "user", "nobody", "garbage", "failure")
      .map((answer) => ({ answer })),
  },
  { weight: 3, arbitrary: fc.constantFrom("Al", "Ally").map((name) => ({ name })) },
  { weight: 3, arbitrary: fc.constantFrom("data", "function").map(byItsName) },
  { weight: 3, arbitrary: fc.constantFrom<Partial<Want>[]>(...nobodyForAMoment) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<Want["fields"][]>("all", "some", "undefined")
      .map((fields) => ({ fields })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Want["functions"][]>("stable", "inline")
      .map((functions) => ({ functions })),
  },
  { weight: 2, arbitrary: fc.constantFrom(null, "away").map((availability) => ({ availability })) },
  { weight: 2, arbitrary: fc.constantFrom(undefined, null, "1", "2").map((token) => ({ token })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(undefined, "1", "2").map((signature) => ({ signature })),
  },
  {
    weight: 5,
    arbitrary: fc
      .constantFrom<Want["fetcher"][]>("none", "now", "late", "flaky", "failing")
      .map((fetcher) => ({ fetcher })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(undefined, true, false).map((notifications) => ({ notifications })),
  },
  { weight: 2, arbitrary: fc.constantFrom(0, 0, 2_000).map((lingerMs) => ({ lingerMs })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<Want["handlers"][]>("none", "calm", "throwing", "throwing", "no function")
      .map((handlers) => ({ handlers })),
  },
  { weight: 2, arbitrary: fc.constant(stopping) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<Want["onError"][]>("nothing", "stops", "signs out")
      .map((onError) => ({ onError })),
  },
);

const anyHolder = fc.nat(5); // the same number of each, whether a run has one, two or three

const ours: fc.Arbitrary<Step<HeadlessStage>> = fc.oneof(
  { weight: 5, arbitrary: anyHolder.map(start) },
  { weight: 4, arbitrary: anyHolder.map(stop) },
  { weight: 1, arbitrary: anyHolder.map(restart) },
  { weight: 1, arbitrary: anyHolder.map(retry) },
  { weight: 5, arbitrary: fc.tuple(anyHolder, changes).map((args) => configure(...args)) },
);

/** Any command of a run without React. */
export const headlessSteps: fc.Arbitrary<fc.AsyncCommand<object, HeadlessStage>>[] = [
  ours,
  surroundings,
];
