import fc from "fast-check";
import type { Circumstances } from "./held-talk.js";

export const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  answers: fc.constantFrom<Circumstances["answers"][]>("at once", "late"),
  sdk: fc.constantFrom<Circumstances["sdk"][]>("given", "fetched"),
  unreadsReplay: fc.constantFrom<Circumstances["unreadsReplay"][]>("none", "sync", "async"),
  deadPromises: fc.constantFrom<Circumstances["deadPromises"][]>("throw", "reject"),
  lingerMs: fc.constantFrom(0, 0, 2_000),
});
