/**
 * The fuzz: commands in any order, promises settled in any order, and the library's promises looked at
 * after every step.
 *
 * `npm run fuzz` makes many runs, `npm test` a few hundred. A run that fails prints its seed, its path and
 * the commands it was shrunk to. The same run again:
 *
 * ```sh
 * FUZZ_SEED=… FUZZ_PATH=… FUZZ_REPLAY=… npx vitest run --project dom test/fuzz -t "…"
 * ```
 *
 * `FUZZ_REPLAY` is the `replayPath` that is printed behind the commands. `FUZZ_RUNS` is the number of
 * runs of all properties together. A bug that was found becomes a test of its own in
 * `regressions.test.ts`, with its commands written out.
 */
import fc from "fast-check";

const { FUZZ_RUNS, FUZZ_SEED, FUZZ_PATH, FUZZ_REPLAY } = process.env;

/** The same runs in every `npm test`, others in every `npm run fuzz`. */
export const seed = Number(FUZZ_SEED ?? (FUZZ_RUNS === undefined ? 20 : Date.now() % 2 ** 31));

/** How many runs a property makes, of all that are made: a few hundred where nobody asks for more. */
export function fuzzing(share: number): { readonly runs: number; readonly timeout: number } {
  const runs = Math.ceil(Number(FUZZ_RUNS ?? 750) * share);
  return { runs, timeout: 60_000 + runs * 500 };
}

/** Where the figures of a run go. */
export const figures = FUZZ_RUNS === undefined ? "fuzz/npm-test" : "fuzz/npm-run-fuzz";

/** Prints the seed and lets fast-check look for a run that fails. */
export async function fuzz<Given>(property: fc.IAsyncProperty<Given>, runs: number): Promise<void> {
  process.stdout.write(`fuzz: ${String(runs)} runs, FUZZ_SEED=${String(seed)}\n`);
  const path = FUZZ_PATH === undefined ? {} : { path: FUZZ_PATH };
  await fc.assert(property, { seed, numRuns: runs, ...path, endOnFailure: false });
}

/** At most so many commands in a run. */
export const length = {
  maxCommands: 40,
  size: "max",
  ...(FUZZ_REPLAY !== undefined && { replayPath: FUZZ_REPLAY }),
} as const;
