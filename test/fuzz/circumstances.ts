import fc from "fast-check";
import { hostileWorlds } from "../sdk/hostile-talk.js";
import type { Circumstances } from "./held-talk.js";

const hostile = fc.constantFrom(...Object.keys(hostileWorlds));

export const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  answers: fc.constantFrom<Circumstances["answers"][]>("at once", "late"),
  sdk: fc.constantFrom<Circumstances["sdk"][]>("given", "fetched"),
  builders: fc.constantFrom<Circumstances["builders"][]>("new", "new", "same", "hidden"),
  network: fc.constantFrom<Circumstances["network"][]>("returns", "stays"),
  sessions: fc.oneof(
    { weight: 3, arbitrary: fc.constant("behave") },
    { weight: 1, arbitrary: hostile },
  ),
  ids: fc.constantFrom<Circumstances["ids"][]>("kept", "kept", "kept", "normalized"),
  unreadsReplay: fc.constantFrom<Circumstances["unreadsReplay"][]>("none", "sync", "async"),
  deadPromises: fc.constantFrom<Circumstances["deadPromises"][]>("throw", "reject"),
  lingerMs: fc.constantFrom(0, 0, 2_000),
});
