/**
 * The fuzz tests: they run commands in any order, settle promises in any order, and check the
 * guarantees of the library after every step.
 *
 * `npm run fuzz` makes many runs, `npm test` a few hundred. A failing run prints its seed, its path and
 * the reduced list of commands. To repeat the same run:
 *
 * ```sh
 * FUZZ_SEED=… FUZZ_PATH=… FUZZ_REPLAY=… npx vitest run --project dom test/fuzz -t "…"
 * ```
 *
 * `--project react-17` and `--project react-18` run the properties of React. `FUZZ_REPLAY` is the `replayPath`
 * that is printed after the commands. `FUZZ_RUNS` is the number of runs of all properties together. Each bug that
 * was found has its own test in `regressions.test.ts`, with its commands, or beside the tests of what it broke.
 */
import fc from "fast-check";

const { FUZZ_RUNS, FUZZ_SEED, FUZZ_PATH, FUZZ_REPLAY } = process.env;

/** `npm test` always uses the same runs, `npm run fuzz` uses new ones each time. */
export const seed = Number(FUZZ_SEED ?? (FUZZ_RUNS === undefined ? 20 : Date.now() % 2 ** 31));

/** The number of runs of one property. All properties together make a few hundred by default. */
export function fuzzing(share: number): { readonly runs: number; readonly timeout: number } {
  const runs = Math.ceil(Number(FUZZ_RUNS ?? 750) * share);
  return { runs, timeout: 60_000 + runs * 500 };
}

/** The file for the measurements of a run. */
export const figures = FUZZ_RUNS === undefined ? "fuzz/npm-test" : "fuzz/npm-run-fuzz";

/** Prints the seed and runs the property with fast-check. */
export async function fuzz<Given>(property: fc.IAsyncProperty<Given>, runs: number): Promise<void> {
  process.stdout.write(`fuzz: ${String(runs)} runs, FUZZ_SEED=${String(seed)}\n`);
  const path = FUZZ_PATH === undefined ? {} : { path: FUZZ_PATH };
  await fc.assert(property, { seed, numRuns: runs, ...path, endOnFailure: false });
}

/** The maximum number of commands in a run. */
export const length = {
  maxCommands: 40,
  size: "max",
  ...(FUZZ_REPLAY !== undefined && { replayPath: FUZZ_REPLAY }),
} as const;
